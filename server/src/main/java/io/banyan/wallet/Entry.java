package io.banyan.wallet;

import io.banyan.kernel.money.Money;
import io.banyan.ledger.Account;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a wallet.
 *
 * @param cause names the business act within the kind; it happens once
 * @param amount how much more the person has; negative for less, nothing where debts were repaid
 * @param other the account on the other side
 * @param undoes the entry that this one takes back, wholly or in part
 */
record Entry(
        UUID id,
        UUID personId,
        Kind kind,
        String cause,
        Money amount,
        String zh,
        String en,
        @Nullable String reason,
        @Nullable Account other,
        @Nullable UUID undoes,
        Instant at) {

    /** What kinds of things happen. */
    enum Kind {
        /** Something was given. */
        CREDIT,
        /** Something was spent. */
        DEBIT,
        /** A credit was taken back. */
        TAKEN_BACK,
        /** What was spent came back. */
        RETURNED,
        /** A credit lapsed. */
        EXPIRED,
        /** Something available repaid what was owed. */
        REPAID;

        /** Makes causes of different kinds differ. */
        String key(String cause) {
            return name().toLowerCase(java.util.Locale.ROOT) + ":" + cause;
        }
    }

    static Entry credit(UUID id, Credit credit, Instant at) {
        return new Entry(
                id,
                credit.personId(),
                Kind.CREDIT,
                credit.cause(),
                credit.amount(),
                credit.zh(),
                credit.en(),
                null,
                credit.source(),
                null,
                at);
    }

    static Entry debit(UUID id, Debit debit, Instant at) {
        return new Entry(
                id,
                debit.personId(),
                Kind.DEBIT,
                debit.cause(),
                debit.amount().negate(),
                debit.zh(),
                debit.en(),
                null,
                debit.destination(),
                null,
                at);
    }

    /** Takes this entry back, or a part of it, under a cause of its own. */
    Entry undone(UUID id, String undoCause, Money change, @Nullable String reason, Instant at) {
        var undoing = kind == Kind.CREDIT ? Kind.TAKEN_BACK : Kind.RETURNED;
        return new Entry(id, personId, undoing, undoCause, change, zh, en, reason, other, this.id, at);
    }

    /** What was owed is repaid: the person has as much as before. */
    static Entry repaid(UUID id, UUID personId, String unit, Instant at) {
        return plain(id, personId, Kind.REPAID, Money.zero(unit), "偿还已收回的奖励", "Repaid what was taken back", null, at);
    }

    static Entry expired(UUID id, UUID personId, Money change, Account source, Instant at) {
        return plain(id, personId, Kind.EXPIRED, change, "已过期", "Expired", source, at);
    }

    private static Entry plain(
            UUID id,
            UUID personId,
            Kind kind,
            Money change,
            String zh,
            String en,
            @Nullable Account other,
            Instant at) {
        return new Entry(id, personId, kind, id.toString(), change, zh, en, null, other, null, at);
    }
}
