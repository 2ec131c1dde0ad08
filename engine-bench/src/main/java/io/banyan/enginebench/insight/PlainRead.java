package io.banyan.enginebench.insight;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.stream.IntStream;

/** How long it takes to do nothing but read: adding up as many mapped bytes as a funnel reads (a second and an event code each). */
final class PlainRead {

    private static final int RUNS = 9;

    private PlainRead() {}

    static double milliseconds(Path index, long bytes) throws IOException {
        Path layer;
        try (var files = Files.list(index)) {
            layer = files.filter(each -> each.getFileName().toString().startsWith("layer"))
                    .findFirst()
                    .orElseThrow();
        }
        try (var channel = FileChannel.open(layer, StandardOpenOption.READ);
                var arena = Arena.ofShared()) {
            long length = Math.min(bytes, channel.size());
            var mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, length, arena);
            int parts = Runtime.getRuntime().availableProcessors();
            double[] times = new double[RUNS];
            long kept = 0;
            for (int run = -2; run < RUNS; run++) {
                long start = System.nanoTime();
                kept += IntStream.range(0, parts)
                        .parallel()
                        .mapToLong(part ->
                                sum(mapped, length / 64 * part / parts * 64, length / 64 * (part + 1) / parts * 64))
                        .sum();
                if (run >= 0) {
                    times[run] = (System.nanoTime() - start) / 1e6;
                }
            }
            Arrays.sort(times);
            System.err.printf(
                    "plain read of %,d bytes: %.2f ms (%s)%n", length, times[RUNS / 2], Long.toHexString(kept));
            return times[RUNS / 2];
        }
    }

    private static long sum(MemorySegment bytes, long from, long to) {
        long a = 0;
        long b = 0;
        for (long at = from; at < to; at += 16) {
            a += bytes.get(ValueLayout.JAVA_LONG_UNALIGNED, at);
            b ^= bytes.get(ValueLayout.JAVA_LONG_UNALIGNED, at + 8);
        }
        return a + b;
    }
}
