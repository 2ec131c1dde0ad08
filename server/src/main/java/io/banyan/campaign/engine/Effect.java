package io.banyan.campaign.engine;

import io.banyan.campaign.reward.RewardIntent;
import io.banyan.kernel.journal.Fact;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that follows from a mechanic's decision. All effects of a decision happen in its transaction, so that
 * they happen together and once.
 */
public sealed interface Effect {

    /** Tells a fact. */
    record Announce(Fact fact) implements Effect {}

    /** Somebody who was admitted now takes part. */
    record Join(Joining joining) implements Effect {}

    /** Somebody takes part no longer, and counts against the caps no longer. */
    record Leave(UUID participationId) implements Effect {}

    /** Sets a timer; one of the same kind and key is moved. */
    record Wake(String kind, String key, Instant at) implements Effect {}

    /** Cancels a timer. */
    record Forget(String kind, String key) implements Effect {}

    /** Sets money aside that was seen to be free in the same transaction. */
    record Reserve(UUID campaignId, String reservation, Money amount) implements Effect {}

    /** Gives back what is left of a reservation. */
    record GiveBack(String reservation) implements Effect {}

    /**
     * Books a price reduction that was given, out of a reservation.
     *
     * @param cause makes a repetition harmless; one of its own for each reduction out of the same reservation
     */
    record PayDiscount(String reservation, Money amount, String cause) implements Effect {

        /** The only one out of its reservation. */
        public PayDiscount(String reservation, Money amount) {
            this(reservation, amount, reservation);
        }
    }

    /** Books a price reduction back because its order was undone. */
    record ReturnDiscount(UUID campaignId, Money amount, String cause) implements Effect {}

    /** Wants a reward to be paid. */
    record Reward(RewardIntent intent) implements Effect {}

    /** Takes a reward back. */
    record UndoReward(String cause, String reason) implements Effect {}

    /**
     * Gives money of an order back.
     *
     * @param amount how much; null: all that is left, and the goods with it
     * @param cause makes a repetition harmless
     */
    record Refund(UUID orderId, @Nullable Money amount, String cause, String reason) implements Effect {}

    /** Lets a held order be fulfilled. */
    record ReleaseHold(UUID orderId) implements Effect {}

    /** Sets stock aside for people still to come: as many units as there are, so many at most. */
    record SetAside(UUID owner, UUID skuId, int quantity) implements Effect {}

    /** Frees what of it was not used. */
    record PutBack(UUID owner) implements Effect {}
}
