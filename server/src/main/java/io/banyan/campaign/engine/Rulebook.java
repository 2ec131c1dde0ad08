package io.banyan.campaign.engine;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.specification.CampaignSpec;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.kernel.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the engine asks a mechanic about a campaign. One bean for each mechanic. */
public interface Rulebook {

    Mechanic mechanic();

    /** Notes what is wrong with the mechanic's section of the specification. */
    void check(CampaignSpec spec, Goods goods, Findings findings);

    /**
     * Tells the law review what only this mechanic knows of the campaign: prices shown as reduced, who is paid for
     * whom, prizes and what is told of them, who gets other terms than others. Asked of drafts too, so anything may
     * still be missing or wrong; then it says nothing about it.
     */
    default void describe(CampaignSpec spec, Goods goods, Description description) {}

    /** The most that one participation can cost; asked only of a specification without problems. */
    Cost worstCase(CampaignSpec spec, Goods goods);

    /**
     * What sharing and taking part are expected to cost; asked only of a specification without problems. A mechanic that
     * does not say is counted at its worst case for each participation.
     */
    default Incentive incentive(CampaignSpec spec, Goods goods) {
        return Incentive.perParticipation(
                worstCase(spec, goods).perParticipation(),
                List.of(new Text("每次参与按最坏情况计", "Each participation is counted at its worst case")));
    }

    /** The rules as shoppers read them. */
    Rules rules(CampaignSpec spec);

    /** The campaign in short, for lists and shared links; empty when nothing of it is sold any more. */
    Optional<Showcase> showcase(Campaign campaign);

    /** What somebody began under this id, if it is of this mechanic. */
    default Optional<Entry> entry(UUID id) {
        return Optional.empty();
    }

    /** Notes what of a campaign that people take part in may not be changed any more. */
    default void checkChange(CampaignSpec running, CampaignSpec next, Findings findings) {}

    /** Whether nothing is open any more that the campaign began. */
    boolean finished(UUID campaignId);

    /**
     * The most that one more participation can cost.
     *
     * @param nextParticipation what must be free for one more to be let in
     * @param fewest how many participations the budget must pay for to make sense at all
     * @param explanation how the figures come about
     * @param once what is set aside once, however many take part
     * @param bound how many there can be, and what they can cost together, where something else than the budget limits
     *     them, such as stock
     */
    record Cost(
            Money perParticipation,
            Money nextParticipation,
            int fewest,
            List<Text> explanation,
            @Nullable Money once,
            @Nullable Bound bound) {

        /** So many participations at most, and what they cost together at most. */
        public record Bound(long participations, Money cost) {}

        public Cost(Money perParticipation, Money nextParticipation, int fewest, List<Text> explanation) {
            this(perParticipation, nextParticipation, fewest, explanation, null, null);
        }

        /** The same, and so much once. */
        public Cost andOnce(Money more) {
            return new Cost(perParticipation, nextParticipation, fewest, explanation, more, bound);
        }

        /** The least that a budget must cover. */
        public Money least() {
            var each = perParticipation.times(fewest);
            return once == null ? each : each.plus(once);
        }

        /** All of it is set aside at the start, so that one more needs nothing to be free. */
        public static Cost bounded(Money perParticipation, Bound bound, List<Text> explanation) {
            var nothing = Money.zero(perParticipation.currency());
            return new Cost(perParticipation, nothing, 1, explanation, null, bound);
        }
    }

    /** A sentence in both languages. */
    record Text(String zh, String en) {}

    /** Sentences in both languages. */
    record Rules(List<Text> texts) {

        public List<String> zh() {
            return texts.stream().map(Text::zh).toList();
        }

        public List<String> en() {
            return texts.stream().map(Text::en).toList();
        }
    }
}
