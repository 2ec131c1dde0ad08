package io.banyan.campaign.flash;

import io.banyan.campaign.CampaignState;
import io.banyan.kernel.problem.CommonProblem;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who gets units, of those who meet: first come, first served. Pure. */
final class RushDecisions {

    /**
     * A shelf as it is locked.
     *
     * @param state that of its campaign
     */
    record Stand(
            UUID id,
            UUID campaignId,
            int left,
            long returns,
            boolean closed,
            int perPerson,
            Instant opensAt,
            CampaignState state) {}

    private record Key(UUID campaignId, UUID personId, String key) {}

    /** Somebody in a sale. */
    record Entrant(UUID campaignId, UUID personId) {}

    private final Map<UUID, Stand> stands = new HashMap<>();
    private final Map<UUID, Integer> left = new HashMap<>();
    private final Map<Key, Claim> claims = new HashMap<>();
    private final Map<Entrant, Integer> had;
    private final Instant now;

    private RushDecisions(
            Collection<Stand> shelves, Collection<Claim> earlier, Map<Entrant, Integer> had, Instant now) {
        this.had = new HashMap<>(had);
        this.now = now;
        for (var stand : shelves) {
            stands.put(stand.id(), stand);
            left.put(stand.id(), stand.left());
        }
        earlier.forEach(this::remember);
    }

    /**
     * Decides attempts in their order.
     *
     * @param shelves those that the attempts are about, as far as they exist
     * @param earlier the claims under their keys
     * @param had how many units the people have already
     * @return one verdict for each
     */
    static List<Verdict> decide(
            List<Attempt> attempts,
            Collection<Stand> shelves,
            Collection<Claim> earlier,
            Map<Entrant, Integer> had,
            Instant now) {
        var decisions = new RushDecisions(shelves, earlier, had, now);
        var verdicts = new ArrayList<Verdict>(attempts.size());
        for (var attempt : attempts) {
            verdicts.add(decisions.decide(attempt));
        }
        return verdicts;
    }

    private Verdict decide(Attempt attempt) {
        var before = claims.get(new Key(attempt.campaignId(), attempt.personId(), attempt.key()));
        if (before != null) {
            return MessageDigest.isEqual(before.fingerprint(), attempt.fingerprint())
                    ? new Verdict.Repeated(before)
                    : new Verdict.Refused(CommonProblem.IDEMPOTENCY_KEY_REUSED);
        }
        var stand = stands.get(attempt.shelfId());
        if (stand == null) {
            return new Verdict.Refused(FlashProblem.NOT_FOUND);
        }
        if (stand.closed() || stand.state() == CampaignState.ENDED || stand.state() == CampaignState.SETTLED) {
            return new Verdict.Refused(FlashProblem.CLOSED);
        }
        if (stand.state() != CampaignState.RUNNING) {
            return new Verdict.Refused(FlashProblem.PAUSED);
        }
        if (now.isBefore(stand.opensAt())) {
            return new Verdict.Refused(FlashProblem.NOT_OPEN);
        }
        var units = left.getOrDefault(stand.id(), 0);
        if (units < attempt.quantity()) {
            return new Verdict.SoldOut(units, stand.returns());
        }
        var entrant = new Entrant(attempt.campaignId(), attempt.personId());
        if (had.getOrDefault(entrant, 0) + attempt.quantity() > stand.perPerson()) {
            return new Verdict.Refused(FlashProblem.PERSON_LIMIT);
        }
        left.put(stand.id(), units - attempt.quantity());
        had.merge(entrant, attempt.quantity(), Integer::sum);
        var claim = claim(attempt);
        remember(claim);
        return new Verdict.Accepted(claim);
    }

    private void remember(Claim claim) {
        claims.put(new Key(claim.campaignId(), claim.personId(), claim.key()), claim);
    }

    private Claim claim(Attempt attempt) {
        return new Claim(
                attempt.claimId(),
                attempt.shelfId(),
                attempt.campaignId(),
                attempt.personId(),
                attempt.key(),
                attempt.fingerprint(),
                attempt.quantity(),
                Claim.State.ACCEPTED,
                null,
                null,
                now);
    }
}
