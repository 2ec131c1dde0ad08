package io.banyan.campaign.board;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's place in a tree of spread, with two sums over those below. With these, a new edge changes the sum of all distances between
 * pairs by what a walk to the root tells: nobody else need be looked at.
 *
 * <p>When a tree of s people is hung from u in a tree of n, each of the s meets each of the n anew: n s pairs, and their distances add up
 * to s D(u) + n s + n d, where D(u) are the distances from u and d those from the top of what is hung. On the way up from u, what an
 * ancestor has below beyond the branch one came by adds its own distances and the steps taken so far. So the mean distance between two
 * people of one tree (structural virality) is exact at all times.
 *
 * @see io.banyan.engine.spread.InvitationForest#structuralVirality the same, from the whole forest
 */
final class Branch {

    final UUID person;

    @Nullable
    Branch parent;

    /** People in the branch, this one included. */
    long size = 1;

    /** Steps from this person to all of them, added up. */
    long below;

    Branch(UUID person) {
        this.person = person;
    }

    /** How many pairs are in one tree now, and how far apart they are in all, beyond what was before. */
    record Change(long pairs, long distances) {}

    /** Hangs a whole tree under somebody of another one. */
    static Change hang(Branch top, Branch parent) {
        if (top.parent != null) {
            throw new IllegalArgumentException("somebody stands above already");
        }
        var change = meeting(top, parent);
        top.parent = parent;
        count(top, parent, 1);
        return change;
    }

    /** Makes a branch a tree of its own. */
    static Change cut(Branch top) {
        Branch parent = top.parent;
        if (parent == null) {
            throw new IllegalArgumentException("nobody stands above");
        }
        count(top, parent, -1);
        top.parent = null;
        var change = meeting(top, parent);
        return new Change(-change.pairs(), -change.distances());
    }

    private static Change meeting(Branch top, Branch parent) {
        long fromParent = parent.below;
        Branch came = parent;
        long steps = 1;
        for (Branch above = parent.parent; above != null; above = above.parent) {
            fromParent =
                    Math.addExact(fromParent, above.below - came.below - came.size + steps * (above.size - came.size));
            came = above;
            steps++;
        }
        if (came == top) {
            throw new IllegalArgumentException("nobody hangs below themselves");
        }
        long others = came.size;
        long distances =
                Math.addExact(Math.multiplyExact(top.size, fromParent + others), Math.multiplyExact(others, top.below));
        return new Change(Math.multiplyExact(others, top.size), distances);
    }

    private static void count(Branch top, Branch parent, int sign) {
        long steps = 1;
        for (Branch above = parent; above != null; above = above.parent) {
            above.size += sign * top.size;
            above.below += sign * (top.below + steps * top.size);
            steps++;
        }
    }
}
