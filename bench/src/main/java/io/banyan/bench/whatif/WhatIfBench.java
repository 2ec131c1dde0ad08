package io.banyan.bench.whatif;

import io.banyan.bench.Options;
import io.banyan.bench.http.Browser;
import io.banyan.bench.merchant.Merchant;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/**
 * Asks what may come of a referral among many people, the way the studio does: from the question to the whole answer, the
 * making of the graph, waiting as a job and asking again included. From campaigns that die out to those that reach everybody they can.
 */
public final class WhatIfBench {

    /** New participants for each: share rate × invitations × acceptance. */
    private static final List<Double> SPREADS = List.of(0.3, 0.6, 0.9, 1.2, 2.0, 3.0);

    private static final double SHARE_RATE = 0.3;
    private static final double INVITATIONS = 10;
    private static final int LOOK_EVERY_MS = 20;

    private final URI url;
    private final String key;
    private final int people;
    private final int runs;
    private final int rounds;

    public WhatIfBench(Options options) throws IOException {
        url = options.url();
        key = options.key();
        people = options.number("people", 100_000);
        runs = options.number("runs", 1_000);
        rounds = options.number("rounds", 3);
    }

    public void run(PrintStream out) throws IOException, InterruptedException {
        try (var console = new Browser(url, Map.of("Authorization", "Bearer " + key))) {
            double slowest = 0;
            for (double spread : SPREADS) {
                var median = median(console, question(spread));
                slowest = Math.max(slowest, median);
                print(out, "whatif.k" + spread + ".ms", median);
            }
            print(out, "whatif.slowest_ms", slowest);
        }
    }

    private Map<String, Object> question(double spread) {
        var terms = Map.of(
                "inviterReward",
                Map.of("kind", "CASH", "amount", Merchant.cny(1_000)),
                "inviteeReward",
                Map.of("kind", "CASH", "amount", Merchant.cny(500)),
                "trigger",
                "PAST_RETURN_WINDOW",
                "freezeDays",
                7,
                "ladder",
                List.of());
        var spec = Map.of(
                "mechanic", "REFERRAL",
                "titleZh", "推荐有礼",
                "titleEn", "Invite a friend",
                "budget", Merchant.cny(1_000_000_000L),
                "referral", terms);
        var input = Map.of(
                "graph",
                "GENERATED",
                "people",
                people,
                "days",
                30,
                "starters",
                Math.max(1, people / 1_000),
                "arrivalsPerDay",
                0,
                "shareRate",
                SHARE_RATE,
                "invitations",
                INVITATIONS,
                "acceptance",
                spread / SHARE_RATE / INVITATIONS,
                "runs",
                runs,
                "seed",
                7);
        return Map.of("spec", spec, "input", input);
    }

    private double median(Browser console, Map<String, ?> question) throws IOException, InterruptedException {
        var taken = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            var begun = System.nanoTime();
            answered(console, console.posted("/api/console/campaigns/what-if", question));
            taken[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(taken);
        return taken[rounds / 2];
    }

    private static void answered(Browser console, JsonNode first) throws IOException, InterruptedException {
        var answer = first;
        while (!answer.path("state").asString().equals("SUCCEEDED")) {
            if (answer.hasNonNull("error") || answer.path("state").asString().equals("CANCELLED")) {
                throw new IllegalStateException("no answer: " + answer);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS);
            answer = console.got(
                    "/api/console/campaigns/what-if/jobs/" + answer.path("job").asString());
        }
    }

    private static void print(PrintStream out, String name, double value) {
        out.println(name + ": " + String.format(Locale.ROOT, "%.0f", value));
        out.flush();
    }
}
