package io.banyan.engine.risk;

/**
 * Invitations that come back to where they began: identities that invited one another round in a ring, or themselves.
 *
 * @param identities in the ring, ascending; a single one invited itself
 * @param invited the people of the forest who were brought within the ring, ascending
 */
public record InvitationLoop(int[] identities, int[] invited) {}
