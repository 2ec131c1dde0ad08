package io.banyan.bench;

import io.banyan.bench.traffic.TrafficRun;
import io.banyan.bench.traffic.TrafficRun.Plan;
import java.nio.file.Path;
import java.time.Duration;

/** Simulated shoppers on a running shop, from the command line. */
public final class Traffic {

    private Traffic() {}

    public static void main(String[] arguments) throws Exception {
        var options = Options.parse(arguments);
        var record = options.text("record", "");
        var plan = new Plan(
                options.url(),
                options.key(),
                options.number("people", 300),
                Duration.ofSeconds(Math.round(60 * Double.parseDouble(options.text("minutes", "3")))),
                Long.parseLong(options.text("seed", "42")),
                Double.parseDouble(options.text("pace", "1")),
                record.isBlank() ? null : Path.of(record));
        var tally = new TrafficRun(plan).run(System.err);
        tally.print(System.out);
        System.exit(tally.surprises() == 0 ? 0 : 1);
    }
}
