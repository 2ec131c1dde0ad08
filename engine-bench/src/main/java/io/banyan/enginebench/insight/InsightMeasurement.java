package io.banyan.enginebench.insight;

import io.banyan.engine.activity.ActivityBuilder;
import io.banyan.engine.activity.ActivityIndex;
import io.banyan.enginebench.Measurement;
import io.banyan.enginebench.Options;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Retention, funnel, segment and growth accounting over a year of events, beside DuckDB over the same events as Parquet. */
public final class InsightMeasurement implements Measurement {

    /** Until the compiler is done. */
    private static final long WARM_UP_NANOSECONDS = 4_000_000_000L;

    private static final int INDEX_RUNS = 15;
    private static final int WAREHOUSE_RUNS = 3;

    @Override
    public String name() {
        return "insight";
    }

    @Override
    public String summary() {
        return "retention, funnel, segment and growth accounting beside DuckDB   --events 100M --people 5M"
                + " --seed 7 --memory 8GB --folder DIR";
    }

    @Override
    public Set<String> options() {
        return Set.of("events", "people", "seed", "memory", "folder");
    }

    @Override
    public void run(Options options, PrintStream out) throws Exception {
        long events = options.longCount("events", "100M");
        int people = options.count("people", "5M");
        var parent = options.text("folder", "");
        var folder = parent.isEmpty()
                ? Files.createTempDirectory("banyan-insight-")
                : Files.createTempDirectory(Files.createDirectories(Path.of(parent)), "banyan-insight-");
        try (var warehouse = new Warehouse(folder, options.text("memory", "8GB"))) {
            var shop = new Shop(options.longCount("seed", "7"), people, events);
            measure(shop, warehouse, folder, out);
        } finally {
            delete(folder);
        }
    }

    private static void measure(Shop shop, Warehouse warehouse, Path folder, PrintStream out) throws Exception {
        var index = build(shop, warehouse, folder, out);
        boolean equal = true;
        for (var question : Questions.of(index)) {
            equal &= ask(question, index, folder, warehouse, out);
        }
        out.println("insight.answers_equal: " + equal);
        out.println("insight.index_bytes: " + index.bytes());
    }

    /** Tells both the same days; only the index's share of the time counts. */
    private static ActivityIndex build(Shop shop, Warehouse warehouse, Path folder, PrintStream out)
            throws SQLException {
        var builder = ActivityBuilder.in(folder.resolve("index"), Shop.ZONE);
        Shop.EVENTS.forEach(builder::event);
        int channel = builder.property("channel");
        Shop.CHANNELS.forEach(text -> builder.value(channel, text));
        int device = builder.property("device");
        Shop.DEVICES.forEach(text -> builder.value(device, text));
        long count = 0;
        long spent = 0;
        while (shop.next()) {
            warehouse.add(shop);
            long start = System.nanoTime();
            long midnight = shop.epochSecond(0) - shop.seconds[0];
            for (int n = 0; n < shop.size; n++) {
                int at = shop.at(n);
                builder.add(shop.people[at], shop.events[at], midnight + shop.seconds[at])
                        .with(channel, shop.channels[at])
                        .with(device, shop.devices[at]);
                if (shop.amounts[at] != 0) {
                    builder.amount(shop.amounts[at]);
                }
            }
            spent += System.nanoTime() - start;
            count += shop.size;
            if (shop.day % 30 == 0) {
                System.err.printf("day %d, %,d events%n", shop.day, count);
            }
        }
        warehouse.finish();
        System.err.printf("%,d events added in %,d ms%n", count, spent / 1_000_000);
        long start = System.nanoTime();
        var index = builder.build();
        spent += System.nanoTime() - start;
        System.err.printf("built; %,d ms in all%n", spent / 1_000_000);
        out.println("insight.build_events_per_second: " + Math.round(count / (spent / 1e9)));
        return index;
    }

    private static boolean ask(
            Question question, ActivityIndex index, Path folder, Warehouse warehouse, PrintStream out)
            throws SQLException, IOException {
        List<long[]> answer = List.of();
        double[] ours = new double[INDEX_RUNS];
        long began = System.nanoTime();
        while (System.nanoTime() - began < WARM_UP_NANOSECONDS) {
            answer = question.index().get();
        }
        for (int run = 0; run < INDEX_RUNS; run++) {
            long start = System.nanoTime();
            answer = question.index().get();
            ours[run] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(ours);
        double median = ours[INDEX_RUNS / 2];
        double theirs = Double.POSITIVE_INFINITY;
        var fastest = question.forms().getFirst();
        boolean equal = true;
        for (var sql : question.forms()) {
            double time = time(warehouse, sql, answer, question.name());
            equal &= time >= 0;
            System.err.printf("%s: index %.2f ms, DuckDB %.0f ms%n", question.name(), median, Math.abs(time));
            fastest = Math.abs(time) < theirs ? sql : fastest;
            theirs = Math.min(theirs, Math.abs(time));
        }
        for (int run = 1; run < WAREHOUSE_RUNS; run++) {
            double time = time(warehouse, fastest, answer, question.name());
            equal &= time >= 0;
            theirs = Math.min(theirs, Math.abs(time));
        }
        out.println("insight.%s.ms: %s".formatted(question.name(), number(median)));
        out.println("insight.%s.ratio_to_duckdb: %s".formatted(question.name(), number(theirs / median)));
        if (question.name().equals("funnel")) {
            double fraction = PlainRead.milliseconds(folder.resolve("index"), index.events() * 5) / median;
            out.println("insight.funnel.bandwidth_fraction: " + number(fraction));
        }
        return equal;
    }

    /** Milliseconds; negative if the answer is another. */
    private static double time(Warehouse warehouse, String sql, List<long[]> answer, String name) throws SQLException {
        long start = System.nanoTime();
        var rows = warehouse.rows(sql);
        double time = (System.nanoTime() - start) / 1e6;
        return same(answer, rows, name) ? time : -time;
    }

    private static boolean same(List<long[]> answer, List<long[]> rows, String name) {
        boolean same = answer.size() == rows.size();
        for (int row = 0; same && row < rows.size(); row++) {
            same = Arrays.equals(answer.get(row), rows.get(row));
        }
        if (!same) {
            System.err.println(name + " differs: " + Arrays.deepToString(answer.toArray()) + " from "
                    + Arrays.deepToString(rows.toArray()));
        }
        return same;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
