package io.banyan.ledger;

import java.util.UUID;

/**
 * An account, named by what it is for. It comes into being with the first posting.
 *
 * @param kind the name of an {@link AccountKind}
 * @param owner whose it is: a campaign, a person, an order
 * @param currency the ISO 4217 code of everything posted to it
 */
public record Account(String kind, UUID owner, String currency) {}
