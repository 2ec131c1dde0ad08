package io.banyan.bench;

import io.banyan.bench.flash.FlashBench;
import io.banyan.bench.orders.OrdersBench;
import io.banyan.bench.whatif.WhatIfBench;
import java.util.Arrays;

/** The measurements, by name. Each prints lines {@code name: value} and nothing else on standard output. */
public final class Bench {

    private static final String USAGE = """
            Measurements of a running Banyan.

              orders   acknowledged durable orders a second, beside bare single-row inserts
              flash    acknowledged orders a second of a flash sale with ten times more demand than stock, beside bare inserts and
                       beside one row locked by every order; "sold out" answers; whether exactly the stock was sold
              what-if  a thousand simulated runs of a referral among 100,000 people, from the question to the answer

            Options of orders: --url http://127.0.0.1:8080  --key KEY (an owner's API key, or the machine key; also BANYAN_KEY)
                               --users 1,16,32,64  --seconds 10  --warmup 15
            Options of flash:  the same, and --users 64  --stock 6000  --rounds 2  --nodes URL,URL (shoppers spread over several servers)
            Options of what-if: --url --key  --people 100000  --runs 1000  --rounds 3
            """;

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0 || arguments[0].equals("--help")) {
            System.out.print(USAGE);
            return;
        }
        var options = Options.parse(Arrays.copyOfRange(arguments, 1, arguments.length));
        switch (arguments[0]) {
            case "orders" -> new OrdersBench(options).run(System.out);
            case "flash" -> new FlashBench(options).run(System.out);
            case "what-if" -> new WhatIfBench(options).run(System.out);
            default -> {
                System.err.println("There is no measurement \"" + arguments[0] + "\".\n\n" + USAGE);
                System.exit(64);
            }
        }
    }
}
