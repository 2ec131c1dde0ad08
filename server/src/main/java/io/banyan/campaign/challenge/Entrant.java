package io.banyan.campaign.challenge;

import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who strives in a challenge: one person or a team.
 *
 * @param progressedAt the time of the event that brought the progress
 * @param endedAt the end of the campaign, once it ended
 * @param closed whether nothing counts any more
 * @param tiers one for each of the terms
 */
record Entrant(
        UUID id,
        UUID campaignId,
        int version,
        UUID leaderId,
        boolean team,
        long progress,
        Instant progressedAt,
        Instant begunAt,
        @Nullable Instant endedAt,
        boolean closed,
        List<Member> members,
        List<Tier> tiers) {

    /** Somebody in it. */
    record Member(UUID participationId, UUID personId, Instant joinedAt) {

        /** What earns them a tier, and where its worst case is set aside. */
        String cause(int tier, int attempt) {
            return cause(participationId, tier, attempt);
        }

        static String cause(UUID participationId, int tier, int attempt) {
            return "challenge:" + participationId + ":" + tier + ":" + attempt;
        }
    }

    /**
     * A tier as it stands.
     *
     * @param attempt how often its reward was taken back
     */
    record Tier(int attempt, @Nullable Instant reachedAt) {

        static final Tier NEW = new Tier(0, null);

        boolean reached() {
            return reachedAt != null;
        }
    }

    Entrant {
        members = List.copyOf(members);
        tiers = List.copyOf(tiers);
    }

    boolean anyReached() {
        return tiers.stream().anyMatch(Tier::reached);
    }

    Entrant with(long newProgress, Instant at, List<Tier> newTiers) {
        return new Entrant(
                id, campaignId, version, leaderId, team, newProgress, at, begunAt, endedAt, closed, members, newTiers);
    }

    Entrant close() {
        return new Entrant(
                id,
                campaignId,
                version,
                leaderId,
                team,
                progress,
                progressedAt,
                begunAt,
                endedAt,
                true,
                members,
                tiers);
    }

    /** What a reward costs the budget at most. */
    static Money worst(ChallengeSpec terms, int tier) {
        return terms.tiers().get(tier).reward().amount();
    }
}
