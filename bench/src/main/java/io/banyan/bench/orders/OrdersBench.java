package io.banyan.bench.orders;

import io.banyan.bench.Options;
import io.banyan.bench.http.Browser;
import io.banyan.bench.merchant.Merchant;
import io.banyan.bench.merchant.Merchant.Goods;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Places orders on one hot SKU through the public API, with sessions, cookies and tokens like browsers, and beside it, in
 * the same run and in turns, single rows through an endpoint that does nothing else. An order counts when its
 * acknowledgement arrived, which the product sends after the commit.
 */
public final class OrdersBench {

    private static final long PRICE = 1_990;
    private static final String ROW = "{\"note\":\"a row of about the size of a short note\"}";

    private final URI url;
    private final String key;
    private final List<Integer> users;
    private final int seconds;
    private final int warmup;

    public OrdersBench(Options options) throws IOException {
        url = options.url();
        key = options.key();
        users = options.numbers("users", "1,16,32,64");
        seconds = options.number("seconds", 10);
        warmup = options.number("warmup", 15);
    }

    public void run(PrintStream out) throws IOException, InterruptedException {
        var run = Long.toString(System.currentTimeMillis(), 36);
        var people = new ArrayList<Buyer>();
        @Nullable Goods hot = null;
        try (var console = new Browser(url, Map.of("Authorization", "Bearer " + key))) {
            // more on the shelf than anybody can order
            hot = new Merchant(console)
                    .sells("HOT-" + run.toUpperCase(Locale.ROOT), "西湖龙井 明前 " + run, PRICE, 10_000_000);
            var order = order(hot.sku());
            var first = 13_000_000_000L + System.currentTimeMillis() % 1_000_000_000L * 5;
            for (int i = 0; i < Collections.max(users); i++) {
                people.add(Buyer.signUp(url, console, Long.toString(first + i)));
            }
            requireYardstick(people.getFirst());
            measure(out, run, order, people);
        } finally {
            for (var person : people) {
                person.close();
            }
            if (hot != null) {
                putAway(hot);
            }
        }
    }

    private static void requireYardstick(Buyer person) throws IOException {
        if (!person.ask("/api/bench/insert", ROW, "probe")) {
            throw new IllegalStateException(
                    "the server has no bare insert to compare with: start it with BANYAN_BENCH=true in the environment");
        }
    }

    /** Takes the product out of the shop again. Its orders, never paid, end by themselves. */
    private void putAway(Goods hot) throws IOException {
        try (var console = new Browser(url, Map.of("Authorization", "Bearer " + key))) {
            new Merchant(console).archives(hot);
        }
    }

    private void measure(PrintStream out, String run, String order, List<Buyer> people) throws InterruptedException {
        var most = people.subList(0, Math.min(32, people.size()));
        new Load("/api/orders", order, run + "-warm").run(most, warmup);
        new Load("/api/bench/insert", ROW, run + "-warm").run(most, Math.max(1, warmup / 3));
        long refused = 0;
        for (var count : users) {
            var some = people.subList(0, count);
            var half = Math.max(1, seconds / 2);
            // In turns, so that a neighbour who is busy for a while slows both.
            var orders = new Turns(new Load("/api/orders", order, run + "-o" + count), some, half);
            var inserts = new Turns(new Load("/api/bench/insert", ROW, run + "-i" + count), some, half);
            orders.one();
            inserts.one();
            inserts.one();
            orders.one();
            refused += orders.refused();
            print(out, "orders.per_second." + count, orders.perSecond());
            print(out, "orders.p50_ms." + count, orders.p50());
            print(out, "orders.p99_ms." + count, orders.p99());
            print(out, "orders.bare_insert_per_second." + count, inserts.perSecond());
            print(
                    out,
                    "orders.ratio_to_bare_insert." + count,
                    orders.perSecond() / Math.max(inserts.perSecond(), 1e-9));
        }
        out.println("orders.refused: " + refused);
    }

    private static void print(PrintStream out, String name, double value) {
        out.println(name + ": " + String.format(Locale.ROOT, "%.3f", value));
        out.flush();
    }

    private static String order(String sku) {
        return """
                {"lines":[{"skuId":"%s","quantity":1}],"address":{"name":"林小雨","phone":"13800138000",\
                "region":"浙江省 杭州市 西湖区","street":"文三路 90 号 1 幢 502","preferred":false},\
                "expectedTotal":{"minor":%d,"currency":"CNY"}}""".formatted(sku, PRICE);
    }

    /** The turns of one load. */
    private static final class Turns {
        private final Load load;
        private final List<Buyer> people;
        private final int seconds;
        private final List<Figures> figures = new ArrayList<>();

        Turns(Load load, List<Buyer> people, int seconds) {
            this.load = load;
            this.people = people;
            this.seconds = seconds;
        }

        void one() throws InterruptedException {
            figures.add(load.turn(figures.size()).run(people, seconds));
        }

        double perSecond() {
            return figures.stream().mapToDouble(Figures::perSecond).average().orElse(0);
        }

        double p50() {
            return figures.stream().mapToDouble(Figures::p50).average().orElse(0);
        }

        /** The worse turn's. */
        double p99() {
            return figures.stream().mapToDouble(Figures::p99).max().orElse(0);
        }

        long refused() {
            return figures.stream().mapToLong(Figures::refused).sum();
        }
    }
}
