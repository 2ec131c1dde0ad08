package io.banyan.campaign.challenge;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.campaign.challenge.ChallengeSpec.ChallengeGoal;
import io.banyan.campaign.reward.RewardShown;
import io.banyan.campaign.specification.RewardTerm;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A challenge as shoppers see it.
 *
 * @param teamSize most people in a team; 1: everybody for themselves
 * @param prizes what is paid by rank in the end
 * @param rankingFinal whether those were paid
 * @param mine the reader's own entry, or their team's
 * @param invited the team that the reader was called to and could join
 * @param serverTime for a countdown that follows the server's clock
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChallengeView(
        UUID campaignId,
        ChallengeGoal goal,
        String currency,
        int teamSize,
        List<TierView> tiers,
        List<RankPrize> prizes,
        boolean rankingFinal,
        int freezeDays,
        boolean open,
        @Nullable Instant endsAt,
        Instant serverTime,
        long entrants,
        List<RankView> leaderboard,
        @Nullable EntrantView mine,
        @Nullable EntrantView invited) {

    /** A goal and what it pays each member. */
    public record TierView(long goal, RewardTerm reward, RewardShown shown) {}

    /** What the ranks from one to another get. */
    public record RankPrize(int from, int to, RewardTerm reward, RewardShown shown) {}

    /** A place on the leaderboard. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RankView(long rank, UUID entryId, String nickname, String avatarUrl, int people, long progress) {}

    /**
     * An entry in full.
     *
     * @param rank nothing while it has no progress
     * @param reached how many tiers are reached
     * @param checkedInToday whether the reader has checked in today; only where that counts
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EntrantView(
            UUID id,
            boolean team,
            long progress,
            @Nullable Long rank,
            int reached,
            List<MemberView> members,
            @Nullable Boolean checkedInToday) {}

    /** Somebody in an entry. */
    public record MemberView(String nickname, String avatarUrl, boolean leader, Instant joinedAt) {}
}
