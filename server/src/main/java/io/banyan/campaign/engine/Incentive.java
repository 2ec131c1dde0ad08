package io.banyan.campaign.engine;

import io.banyan.kernel.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign is expected to pay for its spread: the expected cost beside the worst case, for simulations.
 *
 * @param onOrder whether it is paid for orders; otherwise for taking part
 * @param inviter to the one who invited, for each
 * @param invitee to the one who came invited
 * @param everybody what one costs who came by themselves or invited: a lowered price, a prize
 * @param ladder further rewards for inviters, by rising numbers
 * @param perInviter for how many an inviter is paid at most; null without such a limit
 * @param texts how the figures come about
 */
public record Incentive(
        boolean onOrder,
        Money inviter,
        Money invitee,
        Money everybody,
        List<Step> ladder,
        @Nullable Integer perInviter,
        List<Rulebook.Text> texts) {

    /** A further reward for the inviter of so many. */
    public record Step(int invited, Money reward) {}

    public Incentive {
        ladder = List.copyOf(ladder);
        texts = List.copyOf(texts);
    }

    /** Nothing for invitations; each participation costs so much. */
    public static Incentive perParticipation(Money cost, List<Rulebook.Text> texts) {
        var none = Money.zero(cost.currency());
        return new Incentive(false, none, none, cost, List.of(), null, texts);
    }
}
