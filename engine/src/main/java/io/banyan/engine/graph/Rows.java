package io.banyan.engine.graph;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The arrays of a graph: edges of node v stand at offsets[v] … offsets[v + 1]. */
record Rows(int[] offsets, int[] targets, float @Nullable [] weights) {

    int nodes() {
        return offsets.length - 1;
    }

    void check() {
        if (offsets.length == 0 || offsets[0] != 0 || offsets[nodes()] != targets.length) {
            throw new IllegalArgumentException("offsets must begin with 0 and end with the number of targets");
        }
        if (weights != null && weights.length != targets.length) {
            throw new IllegalArgumentException("weights must be as many as targets");
        }
        for (int node = 0; node < nodes(); node++) {
            if (offsets[node] > offsets[node + 1]) {
                throw new IllegalArgumentException("offsets must not fall, as they do after node " + node);
            }
        }
        for (int node = 0; node < nodes(); node++) {
            int before = 0;
            for (int edge = offsets[node]; edge < offsets[node + 1]; edge++) {
                if (targets[edge] < before || targets[edge] >= nodes()) {
                    throw new IllegalArgumentException("targets of node " + node + " must be nodes and ascend");
                }
                before = targets[edge];
            }
        }
        if (weights != null) {
            for (float weight : weights) {
                checkedWeight(weight);
            }
        }
    }

    static float checkedWeight(float weight) {
        if (!Float.isFinite(weight)) {
            throw new IllegalArgumentException("weight must be finite: " + weight);
        }
        return weight;
    }

    /** These rows without the duplicates and self-loops that are not wanted. Rows must be sorted. */
    Rows with(Duplicates duplicates, SelfLoops selfLoops) {
        if (duplicates == Duplicates.KEEP && selfLoops == SelfLoops.KEEP) {
            return this;
        }
        int[] keptOffsets = new int[offsets.length];
        int[] keptTargets = new int[targets.length];
        float[] keptWeights = weights != null || duplicates == Duplicates.SUM ? new float[targets.length] : null;
        int kept = 0;
        for (int node = 0; node < nodes(); node++) {
            int rowStart = kept;
            for (int edge = offsets[node]; edge < offsets[node + 1]; edge++) {
                int target = targets[edge];
                if (target == node && !staysAsLoop(node, selfLoops)) {
                    continue;
                }
                float weight = weights == null ? 1 : weights[edge];
                if (kept > rowStart && keptTargets[kept - 1] == target && !staysAsDuplicate(node, target, duplicates)) {
                    if (duplicates == Duplicates.SUM && keptWeights != null) {
                        keptWeights[kept - 1] = checkedWeight(keptWeights[kept - 1] + weight);
                    }
                    continue;
                }
                keptTargets[kept] = target;
                if (keptWeights != null) {
                    keptWeights[kept] = weight;
                }
                kept++;
            }
            keptOffsets[node + 1] = kept;
        }
        return kept == targets.length
                ? new Rows(keptOffsets, keptTargets, keptWeights)
                : new Rows(
                        keptOffsets,
                        Arrays.copyOf(keptTargets, kept),
                        keptWeights == null ? null : Arrays.copyOf(keptWeights, kept));
    }

    private static boolean staysAsLoop(int node, SelfLoops selfLoops) {
        return switch (selfLoops) {
            case KEEP -> true;
            case DROP -> false;
            case REFUSE -> throw new IllegalArgumentException("edges must not lead from a node to itself: " + node);
        };
    }

    private static boolean staysAsDuplicate(int from, int to, Duplicates duplicates) {
        return switch (duplicates) {
            case KEEP -> true;
            case FIRST, SUM -> false;
            case REFUSE -> throw new IllegalArgumentException("edges must be distinct: " + from + " to " + to);
        };
    }

    /** The distinct edges of either, without weights. Rows of both must be sorted. */
    static Rows union(Rows one, Rows other) {
        int[] offsets = new int[one.offsets.length];
        int[] targets = new int[Math.addExact(one.targets.length, other.targets.length)];
        int count = 0;
        for (int node = 0; node < one.nodes(); node++) {
            int start = count;
            int left = one.offsets[node];
            int right = other.offsets[node];
            while (left < one.offsets[node + 1] || right < other.offsets[node + 1]) {
                boolean takesLeft = right == other.offsets[node + 1]
                        || left < one.offsets[node + 1] && one.targets[left] <= other.targets[right];
                int target = takesLeft ? one.targets[left++] : other.targets[right++];
                if (count == start || targets[count - 1] != target) {
                    targets[count++] = target;
                }
            }
            offsets[node + 1] = count;
        }
        return new Rows(offsets, Arrays.copyOf(targets, count), null);
    }
}
