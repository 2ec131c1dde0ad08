package io.banyan.engine.risk;

/**
 * Somebody who brought many in a short time of whom nothing came: the shape of bought or made-up accounts.
 *
 * @param inviter the centre
 * @param brought how many people the centre brought in all
 * @param idle how many of them neither brought anybody nor were active
 * @param burst the largest number of these that joined within the window
 * @param burstFrom when the first of that burst joined
 */
public record InvitationStar(int inviter, int brought, int idle, int burst, long burstFrom) {}
