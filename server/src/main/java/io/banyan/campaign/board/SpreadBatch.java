package io.banyan.campaign.board;

import io.banyan.campaign.board.BoardCounts.PersonKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Applies what happened to the people of campaigns and their trees, in memory: pure. Knows those whom a batch speaks of and everybody
 * above them; tells afterwards whom it changed and what it adds to the sums.
 */
final class SpreadBatch {

    /** What is added to the sums of a campaign. */
    static final class Sums {
        long participants;
        long brought;
        long sharing;
        long sharers;
        long joins;
        long edges;
        long inviters;
        long pairs;
        long distances;
    }

    record DepthKey(UUID campaignId, int depth) {}

    record WaitKey(UUID campaignId, int bucket) {}

    record MinuteKey(UUID campaignId, Instant minute) {}

    /** What those who joined in a minute did: how many they are, visits of their shares, people they brought. */
    record Joined(long participants, long visits, long brought) {
        Joined plus(Joined other) {
            return new Joined(participants + other.participants, visits + other.visits, brought + other.brought);
        }
    }

    private final Map<PersonKey, Taker> known;
    final Set<Taker> changed = new LinkedHashSet<>();
    final Map<UUID, Sums> sums = new LinkedHashMap<>();
    final Map<DepthKey, Long> depths = new LinkedHashMap<>();
    final Map<WaitKey, Long> waits = new LinkedHashMap<>();
    final Map<MinuteKey, Joined> minutes = new LinkedHashMap<>();

    /** @param known those whom the batch speaks of, everybody above inviters, and everybody below those who leave */
    SpreadBatch(Map<PersonKey, Taker> known) {
        this.known = known;
    }

    private Taker taker(UUID campaignId, UUID personId) {
        var taker = known.computeIfAbsent(new PersonKey(campaignId, personId), Taker::new);
        changed.add(taker);
        return taker;
    }

    private Sums sums(UUID campaignId) {
        return sums.computeIfAbsent(campaignId, campaign -> new Sums());
    }

    void shared(UUID campaignId, UUID personId) {
        var taker = taker(campaignId, personId);
        if (taker.shares++ == 0) {
            sums(campaignId).sharers++;
            sums(campaignId).sharing += taker.takesPart() ? 1 : 0;
        }
    }

    void opened(UUID campaignId, UUID sharerId) {
        var taker = taker(campaignId, sharerId);
        taker.visits++;
        if (taker.takesPart()) {
            minute(taker, new Joined(0, 1, 0));
        }
    }

    /** @param joins 1, or 0 for one who takes part by sharing alone */
    void joined(UUID campaignId, UUID personId, int joins, Instant at, long position) {
        var taker = taker(campaignId, personId);
        var sum = sums(campaignId);
        taker.joins += joins;
        sum.joins += joins;
        if (taker.takesPart()) {
            return;
        }
        taker.joinedAt = at;
        taker.position = position;
        sum.participants++;
        sum.sharing += taker.shares > 0 ? 1 : 0;
        depths.merge(new DepthKey(campaignId, 0), 1L, Long::sum);
        minute(taker, new Joined(1, taker.visits, 0));
    }

    /**
     * Notes who brought a participant. Only who joined before is above somebody, and only a person below whom nobody stands is hung
     * anywhere: there are no cycles. A sharer who did not take part before is no one's parent. Whoever left may be brought again.
     */
    void brought(UUID campaignId, UUID personId, UUID inviterId, boolean firstTime) {
        var child = taker(campaignId, personId);
        if (child.brought || !firstTime && !child.leftEarly) {
            return;
        }
        child.brought = true;
        child.leftEarly = false;
        sums(campaignId).brought++;
        var parent = known.get(new PersonKey(campaignId, inviterId));
        if (parent == null
                || !parent.takesPart()
                || child.children > 0
                || Objects.requireNonNull(parent.position) >= Objects.requireNonNull(child.position)) {
            return;
        }
        add(campaignId, Branch.hang(child.branch, parent.branch));
        child.wait = Math.max(
                0,
                Objects.requireNonNull(child.joinedAt).toEpochMilli()
                        - Objects.requireNonNull(parent.joinedAt).toEpochMilli());
        move(child, parent.depth + 1);
        edge(child, parent, 1);
    }

    /** Takes back that somebody was brought: they left again. They stay a participant, without an inviter; whom they brought stays below. */
    void left(UUID campaignId, UUID personId) {
        var child = known.get(new PersonKey(campaignId, personId));
        if (child == null || !child.brought) {
            return;
        }
        changed.add(child);
        child.brought = false;
        child.leftEarly = true;
        sums(campaignId).brought--;
        Branch above = child.branch.parent;
        if (above == null) {
            return;
        }
        var parent = Objects.requireNonNull(known.get(new PersonKey(campaignId, above.person)));
        edge(child, parent, -1);
        child.wait = null;
        child.parentId = null;
        add(campaignId, Branch.cut(child.branch));
        int lifted = child.depth;
        for (Taker taker : Set.copyOf(known.values())) {
            if (taker.key.campaignId().equals(campaignId) && isIn(taker.branch, child.branch)) {
                changed.add(taker);
                move(taker, taker.depth - lifted);
            }
        }
    }

    private static boolean isIn(Branch one, Branch top) {
        for (Branch at = one; at != null; at = at.parent) {
            if (at == top) {
                return true;
            }
        }
        return false;
    }

    /** An edge comes or goes. */
    private void edge(Taker child, Taker parent, int sign) {
        var sum = sums(child.key.campaignId());
        sum.edges += sign;
        if (sign > 0 ? parent.children++ == 0 : --parent.children == 0) {
            sum.inviters += sign;
        }
        minute(parent, new Joined(0, 0, sign));
        waits.merge(
                new WaitKey(child.key.campaignId(), Waits.bucket(Objects.requireNonNull(child.wait))),
                (long) sign,
                Long::sum);
        climbed(child.key.campaignId(), parent.branch);
    }

    /** Everybody above has another branch below now. */
    private void climbed(UUID campaignId, Branch from) {
        for (Branch above = from; above != null; above = above.parent) {
            changed.add(Objects.requireNonNull(known.get(new PersonKey(campaignId, above.person))));
        }
    }

    private void move(Taker taker, int depth) {
        depths.merge(new DepthKey(taker.key.campaignId(), taker.depth), -1L, Long::sum);
        taker.depth = depth;
        depths.merge(new DepthKey(taker.key.campaignId(), depth), 1L, Long::sum);
    }

    private void add(UUID campaignId, Branch.Change change) {
        sums(campaignId).pairs += change.pairs();
        sums(campaignId).distances += change.distances();
    }

    private void minute(Taker taker, Joined joined) {
        minutes.merge(new MinuteKey(taker.key.campaignId(), taker.minute()), joined, Joined::plus);
    }
}
