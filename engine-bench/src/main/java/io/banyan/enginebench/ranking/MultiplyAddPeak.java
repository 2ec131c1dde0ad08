package io.banyan.enginebench.ranking;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * How many multiply-adds of floats the machine does in a second at the very best: twelve independent sums of full vectors in registers, on
 * every thread at once, nothing loaded or stored. The best of several tries.
 */
final class MultiplyAddPeak {

    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final int SUMS = 12;
    private static final int STEPS = 20_000_000;
    private static final int TRIES = 6;

    private MultiplyAddPeak() {}

    static double perSecond(int threads) throws Exception {
        double best = 0;
        try (var executor = Executors.newFixedThreadPool(threads)) {
            for (int attempt = 0; attempt < TRIES; attempt++) {
                var tasks = new ArrayList<Callable<Float>>();
                for (int thread = 0; thread < threads; thread++) {
                    tasks.add(() -> run(STEPS));
                }
                long start = System.nanoTime();
                for (var each : executor.invokeAll(tasks)) {
                    if (Float.isNaN(each.get())) {
                        throw new IllegalStateException("sums that stay within one");
                    }
                }
                double seconds = (System.nanoTime() - start) / 1e9;
                best = Math.max(best, (double) threads * STEPS * SUMS * FLOATS.length() / seconds);
            }
        }
        return best;
    }

    private static float run(int steps) {
        var half = FloatVector.broadcast(FLOATS, 0.5f);
        var a = half;
        var b = half;
        var c = half;
        var d = half;
        var e = half;
        var f = half;
        var g = half;
        var h = half;
        var i = half;
        var j = half;
        var k = half;
        var l = half;
        for (int step = 0; step < steps; step++) {
            a = a.fma(half, half);
            b = b.fma(half, half);
            c = c.fma(half, half);
            d = d.fma(half, half);
            e = e.fma(half, half);
            f = f.fma(half, half);
            g = g.fma(half, half);
            h = h.fma(half, half);
            i = i.fma(half, half);
            j = j.fma(half, half);
            k = k.fma(half, half);
            l = l.fma(half, half);
        }
        var sum = a.add(b)
                .add(c)
                .add(d)
                .add(e)
                .add(f)
                .add(g)
                .add(h)
                .add(i)
                .add(j)
                .add(k)
                .add(l);
        return sum.lane(0);
    }
}
