package io.banyan.ledger;

/**
 * A kind of account. Each module declares its own as beans.
 *
 * @param name such as {@code campaign.budget}
 * @param guarded whether its balance may never go below zero. Postings to a guarded account wait for each other; an
 *     open account takes any number at once and may have any balance (the other side: funding, sales, expenses).
 */
public record AccountKind(String name, boolean guarded) {

    public static AccountKind guarded(String name) {
        return new AccountKind(name, true);
    }

    public static AccountKind open(String name) {
        return new AccountKind(name, false);
    }
}
