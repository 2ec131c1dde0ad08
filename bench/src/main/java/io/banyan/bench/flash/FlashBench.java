package io.banyan.bench.flash;

import io.banyan.bench.Options;
import io.banyan.bench.http.Browser;
import io.banyan.bench.orders.Buyer;
import io.banyan.bench.orders.Figures;
import io.banyan.bench.orders.Load;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Sells one SKU to many people who want ten times what there is, through the public API, with sessions, cookies and tokens
 * like browsers. Beside it, in the same run and in turns: single rows through an endpoint that does nothing else, and the
 * usual way, where every order locks the row of the stock. An order counts when its acknowledgement arrived, which the
 * product sends after the commit; afterwards all of them have to stand in the shop, and no one more.
 */
public final class FlashBench {

    private static final int DEMAND = 10;
    private static final String ROW = "{\"note\":\"a row of about the size of a short note\"}";
    private static final String ORDER = """
            {"quantity":1,"address":{"name":"林小雨","phone":"13800138000","region":"浙江省 杭州市 西湖区",\
            "street":"文三路 90 号 1 幢 502"}}""";

    private final List<URI> nodes;
    private final String key;
    private final int users;
    private final int stock;
    private final int rounds;
    private final int seconds;
    private final int warmup;

    public FlashBench(Options options) throws IOException {
        nodes = Arrays.stream(options.text("nodes", options.url().toString()).split(",", -1))
                .map(node -> URI.create(node.strip()))
                .toList();
        key = options.key();
        users = options.number("users", 64);
        stock = options.number("stock", 6_000);
        rounds = options.number("rounds", 2);
        seconds = options.number("seconds", 5);
        warmup = options.number("warmup", 15);
    }

    /** The figures of one round. */
    private record Round(
            double perSecond,
            double p99,
            double soldOutPerSecond,
            long oversold,
            long ordersReadyMs,
            double inserts,
            double rowLocks) {}

    public void run(PrintStream out) throws IOException, InterruptedException {
        var run = Long.toString(System.currentTimeMillis(), 36);
        var people = new ArrayList<Buyer>();
        try (var console = new Browser(nodes.getFirst(), Map.of("Authorization", "Bearer " + key))) {
            var first = 13_000_000_000L + System.currentTimeMillis() % 1_000_000_000L * 5;
            for (int i = 0; i < users; i++) {
                people.add(Buyer.signUp(nodes.get(i % nodes.size()), console, Long.toString(first + i)));
            }
            warmUp(console, run, people);
            var done = new ArrayList<Round>();
            for (int i = 0; i < rounds; i++) {
                done.add(round(console, run + "r" + i, people));
            }
            print(out, done);
        } finally {
            for (var person : people) {
                person.close();
            }
        }
    }

    private void warmUp(Browser console, String run, List<Buyer> people) throws IOException, InterruptedException {
        var sale = Sale.open(console, run + "w", Math.min(60_000, warmup * 1_000));
        new Load(sale.path(), ORDER, run + "-w").run(people, warmup);
        inserts(run + "-w", people, Math.max(1, warmup / 3));
        rowLocks(run + "-w", people, Math.max(1, warmup / 3));
        sale.awaitOrders();
        sale.close();
    }

    private Round round(Browser console, String run, List<Buyer> people) throws IOException, InterruptedException {
        var inserts = inserts(run + "-i", people, seconds).perSecond();
        var rowLocks = rowLocks(run + "-l", people, seconds).perSecond();
        var sale = Sale.open(console, run, stock);
        var seen = new Rush(sale.path(), ORDER, run, stock * DEMAND).run(people);
        if (seen.others() > 0) {
            throw new IllegalStateException(seen.others() + " answers were neither an order nor sold out");
        }
        var ready = sale.awaitOrders();
        var counts = sale.counts();
        var sold = counts.path("unpaid").asLong() + counts.path("paid").asLong();
        if (sold != seen.accepted().length) {
            throw new IllegalStateException(
                    seen.accepted().length + " orders were acknowledged, but " + sold + " stand in the shop");
        }
        sale.close();
        return new Round(
                seen.perSecond(),
                Figures.of(seen.taken(), 0, 1).p99(),
                seen.soldOutPerSecond(),
                sold - stock,
                ready,
                inserts,
                rowLocks);
    }

    private static Figures inserts(String run, List<Buyer> people, int seconds) throws InterruptedException {
        return new Load("/api/bench/insert", ROW, run).run(people, seconds);
    }

    private static Figures rowLocks(String run, List<Buyer> people, int seconds)
            throws IOException, InterruptedException {
        var stock = people.getFirst()
                .posted("/api/bench/row-lock/stock/1000000", "{}")
                .path("id")
                .asString();
        return new Load("/api/bench/row-lock/" + stock + "/orders", ORDER, run).run(people, seconds);
    }

    private void print(PrintStream out, List<Round> done) {
        var perSecond = mean(done.stream().mapToDouble(Round::perSecond).toArray());
        var inserts = mean(done.stream().mapToDouble(Round::inserts).toArray());
        var rowLocks = mean(done.stream().mapToDouble(Round::rowLocks).toArray());
        var soldOut = mean(done.stream().mapToDouble(Round::soldOutPerSecond).toArray());
        print(out, "flash.per_second", perSecond);
        print(out, "flash.bare_insert_per_second", inserts);
        print(out, "flash.row_lock_per_second", rowLocks);
        print(out, "flash.sold_out_per_second", soldOut);
        print(out, "flash.ratio_to_bare_insert", perSecond / inserts);
        print(out, "flash.ratio_to_row_lock", perSecond / rowLocks);
        out.println("flash.oversold: "
                + done.stream()
                        .mapToLong(Round::oversold)
                        .filter(units -> units != 0)
                        .findFirst()
                        .orElse(0));
        print(out, "flash.p99_ms", done.stream().mapToDouble(Round::p99).max().orElse(0));
        print(out, "flash.sold_out_ratio", soldOut / perSecond);
        print(out, "flash.sold_out_ratio_to_row_lock", soldOut / rowLocks);
        print(out, "flash.orders_ready_ms", (double)
                done.stream().mapToLong(Round::ordersReadyMs).max().orElse(0));
    }

    private static double mean(double... values) {
        return Arrays.stream(values).average().orElse(0);
    }

    private static void print(PrintStream out, String name, double value) {
        out.println(name + ": " + String.format(Locale.ROOT, "%.3f", value));
        out.flush();
    }
}
