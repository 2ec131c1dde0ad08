package io.banyan.engine.spread;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Who brought whom, as a forest over the nodes 0 … n−1: every person has at most one inviter. Twelve bytes a person,
 * and every measure is one pass over them.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class InvitationForest {

    /** The inviter of a person whom nobody brought. */
    public static final int NOBODY = -1;

    private final int[] inviters;

    /** Every inviter stands before those he brought. */
    private final int[] order;

    private final int[] depths;

    private InvitationForest(int[] inviters, int[] order, int[] depths) {
        this.inviters = inviters;
        this.order = order;
        this.depths = depths;
    }

    /**
     * The forest in which person {@code p} was brought by {@code inviters[p]}, or by {@link #NOBODY}.
     *
     * @throws IllegalArgumentException if an inviter is no person of the forest, or somebody is their own ancestor
     */
    public static InvitationForest of(int... inviters) {
        int people = inviters.length;
        int[] depths = new int[people];
        Arrays.fill(depths, -1);
        int[] path = new int[people];
        int[] order = new int[people];
        int ordered = 0;
        for (int person = 0; person < people; person++) {
            int length = 0;
            int walker = person;
            while (walker != NOBODY && depths[walker] < 0) {
                if (length == people) {
                    throw new IllegalArgumentException("person " + person + " hangs from a cycle");
                }
                path[length++] = walker;
                walker = checkedInviter(inviters, walker);
            }
            int depth = walker == NOBODY ? 0 : depths[walker] + 1;
            while (length > 0) {
                int next = path[--length];
                depths[next] = depth++;
                order[ordered++] = next;
            }
        }
        return new InvitationForest(inviters.clone(), order, depths);
    }

    private static int checkedInviter(int[] inviters, int person) {
        int inviter = inviters[person];
        if (inviter < NOBODY || inviter >= inviters.length) {
            throw new IllegalArgumentException("person " + person + " has no such inviter: " + inviter);
        }
        return inviter;
    }

    public int people() {
        return inviters.length;
    }

    /** The inviter of the person, or {@link #NOBODY}. */
    public int inviter(int person) {
        return inviters[person];
    }

    /** Steps from the root of the person's tree; 0 for a root. */
    public int depth(int person) {
        return depths[person];
    }

    /** The longest chain of invitations, in steps; 0 when nobody brought anybody. */
    public int depth() {
        return Arrays.stream(depths).max().orElse(0);
    }

    /** How many people each one brought directly. */
    public int[] brought() {
        int[] brought = new int[inviters.length];
        for (int inviter : inviters) {
            if (inviter != NOBODY) {
                brought[inviter]++;
            }
        }
        return brought;
    }

    /** How many people stand in the tree below each one, that one included. */
    public int[] subtreeSizes() {
        int[] sizes = new int[inviters.length];
        Arrays.fill(sizes, 1);
        for (int at = order.length - 1; at >= 0; at--) {
            int person = order[at];
            if (inviters[person] != NOBODY) {
                sizes[inviters[person]] += sizes[person];
            }
        }
        return sizes;
    }

    /** People brought per person who brought somebody; empty when nobody did. */
    public OptionalDouble branching() {
        int[] brought = brought();
        long invited = Arrays.stream(brought).asLongStream().sum();
        long inviting = Arrays.stream(brought).filter(count -> count > 0).count();
        return inviting == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) invited / inviting);
    }

    /**
     * Mean number of steps between two people of one tree, over all such pairs; empty when no tree has two people. It
     * tells a broadcast (towards 2) from a chain of tellings (grows with the depth).
     *
     * <p>Exact in one pass: an edge above a subtree of s people in a tree of n lies on the way of s (n − s) pairs.
     *
     * @see <a href="https://doi.org/10.1287/mnsc.2015.2158">Goel, Anderson, Hofman, Watts: The Structural Virality of
     *     Online Diffusion, Management Science 62(1), 2016</a>
     * @throws ArithmeticException if the distances add up to more than 2⁶³ (one chain of 3.8 million people)
     */
    public OptionalDouble structuralVirality() {
        int[] sizes = subtreeSizes();
        int[] treeSizes = new int[inviters.length];
        long distances = 0;
        long pairs = 0;
        for (int person : order) {
            if (inviters[person] == NOBODY) {
                treeSizes[person] = sizes[person];
                pairs = Math.addExact(pairs, (long) sizes[person] * (sizes[person] - 1) / 2);
            } else {
                int tree = treeSizes[inviters[person]];
                treeSizes[person] = tree;
                distances = Math.addExact(distances, (long) sizes[person] * (tree - sizes[person]));
            }
        }
        return pairs == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) distances / pairs);
    }

    /**
     * The forest in outline: the people with the most people below them, earlier ones first among equals. Nobody is
     * in it without their inviter, because an inviter always has more people below than each one brought.
     *
     * @param limit how many people to keep at most
     * @return the people kept, largest first
     */
    public int[] outline(int limit) {
        int[] sizes = subtreeSizes();
        return IntStream.range(0, inviters.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(person -> -sizes[person])
                        .thenComparingInt(person -> person))
                .limit(limit)
                .mapToInt(person -> person)
                .toArray();
    }

    /**
     * Median time from joining to the joining of those one brought; empty when nobody brought anybody. An even number
     * of times gives the mean of the middle two.
     *
     * @param joinedAt when each person joined, in any unit of time from any start
     * @return in the same unit
     */
    public OptionalDouble cycleTime(long[] joinedAt) {
        if (joinedAt.length != inviters.length) {
            throw new IllegalArgumentException("a time for each person is needed");
        }
        long[] waits = IntStream.range(0, inviters.length)
                .filter(person -> inviters[person] != NOBODY)
                .mapToLong(person -> joinedAt[person] - joinedAt[inviters[person]])
                .sorted()
                .toArray();
        if (waits.length == 0) {
            return OptionalDouble.empty();
        }
        int middle = waits.length / 2;
        return OptionalDouble.of(waits.length % 2 == 1 ? waits[middle] : waits[middle - 1] / 2.0 + waits[middle] / 2.0);
    }
}
