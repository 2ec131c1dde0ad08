package io.banyan.campaign.challenge;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.campaign.specification.RewardTerm;
import io.banyan.campaign.specification.Terms;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a challenge.
 *
 * @param goal what counts, and how
 * @param teamSize most people in a team; 1: everybody for themselves
 * @param tiers what is paid for how much, goals growing; every member gets the reward of each tier that is reached
 * @param ranks what is paid by rank in the end, from the first rank on without gaps; none for no such prizes
 * @param freezeDays how long rewards are frozen
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChallengeSpec(
        ChallengeGoal goal,
        @Nullable Integer teamSize,
        List<ChallengeTier> tiers,
        List<ChallengeRank> ranks,
        int freezeDays)
        implements Terms {

    public ChallengeSpec {
        Objects.requireNonNull(goal, "challenge.goal");
        tiers = tiers == null ? List.of() : List.copyOf(tiers);
        ranks = ranks == null ? List.of() : List.copyOf(ranks);
    }

    /** How events make progress. */
    public enum Measure {
        /** how many there were */
        COUNT,
        /** what the orders cost, in minor units */
        SUM,
        /** days in a row with one; the longest such run */
        STREAK,
        /** different products, or different people who opened a link */
        DISTINCT
    }

    /** What counts. */
    public enum ChallengeEvent {
        CHECK_IN,
        ORDER_PAID,
        /** somebody else opened a link of theirs */
        SHARE_OPENED,
        /** somebody signed up or joined by their link */
        INVITATION,
        /** the first order of somebody they invited */
        FRIEND_ORDERED,
        /** a group they were in completed */
        GROUP_COMPLETED;

        /** Whether what it stands for can be undone by a refund. */
        public boolean byOrder() {
            return this == ORDER_PAID || this == FRIEND_ORDERED || this == GROUP_COMPLETED;
        }
    }

    public record ChallengeGoal(Measure measure, ChallengeEvent event) {

        public ChallengeGoal {
            Objects.requireNonNull(measure, "measure");
            Objects.requireNonNull(event, "event");
        }
    }

    /** So much progress and its reward. */
    public record ChallengeTier(long goal, RewardTerm reward) {

        public ChallengeTier {
            Objects.requireNonNull(reward, "reward");
        }
    }

    /** What those get who come in from one rank to another; in a team every member. */
    public record ChallengeRank(int from, int to, RewardTerm reward) {

        public ChallengeRank {
            Objects.requireNonNull(reward, "reward");
        }

        int places() {
            return to - from + 1;
        }
    }

    /** What a rank gets. */
    Optional<ChallengeRank> rank(int place) {
        return ranks.stream()
                .filter(rank -> rank.from() <= place && place <= rank.to())
                .findFirst();
    }

    /** How many people a team may have. */
    int people() {
        return teamSize == null ? 1 : teamSize;
    }

    boolean teams() {
        return people() > 1;
    }
}
