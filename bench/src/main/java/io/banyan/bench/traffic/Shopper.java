package io.banyan.bench.traffic;

import io.banyan.bench.traffic.Session.Over;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What one person can do in the shop, whatever campaign it is about: think, sign in, buy, pay, share. */
final class Shopper {

    private static final List<String> STREETS = List.of("学院路", "人民路", "中山路", "文化街", "湖滨路", "梧桐巷");
    private static final Set<String> ARRIVED = Set.of("PAID", "FULFILLED", "COMPLETED");

    final int number;
    final Temper temper;
    final Session session;
    /** What somebody does for them at the desk. */
    final Session console;

    final Tally tally;

    private final String phone;
    private final double pace;
    private final Crowd crowd;
    private final Acknowledgements record;
    private final SplittableRandom random;
    private boolean signedIn;
    private @Nullable String cameBy;

    Shopper(
            int number,
            String phone,
            double pace,
            Crowd crowd,
            Session session,
            Session console,
            Tally tally,
            Acknowledgements record,
            SplittableRandom random) {
        this.number = number;
        this.phone = phone;
        this.pace = pace;
        this.crowd = crowd;
        this.session = session;
        this.console = console;
        this.tally = tally;
        this.record = record;
        this.random = random;
        this.temper = Temper.draw(random);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** One of so many, by chance. */
    int pick(int bound) {
        return random.nextInt(bound);
    }

    /** Waits as long as people do: mostly short, sometimes long; seconds on average. */
    void think(double seconds) throws Over {
        var drawn = -Math.log(1 - random.nextDouble()) * seconds / pace;
        session.sleep(Duration.ofMillis(Math.round(1_000 * Math.min(drawn, 6 * seconds))));
    }

    /** The share that led here is told at the sign-up. */
    void cameBy(String shareCode) {
        cameBy = shareCode;
    }

    /** Shares something, with as many friends as one is sociable; some never do. */
    void share(@Nullable String campaign, String kind, @Nullable String id) throws Over {
        var target = id == null ? Session.map("kind", kind) : Session.map("kind", kind, "id", id);
        var request = Session.map("target", target, "channel", channel());
        if (campaign != null) {
            request.put("campaignId", campaign);
        }
        var share = session.post("/api/shares", request);
        if (share.isEmpty()) {
            return;
        }
        tally.count("shares");
        var code = share.get().path("code").asString();
        for (var friend : crowd.friends(number)) {
            if (chance(temper.sociable())) {
                crowd.send(friend, new Invite(code, number));
                tally.count("links_sent");
            }
        }
    }

    private String channel() {
        return List.of("WECHAT", "WECHAT", "WECHAT", "MOMENTS", "LINK", "POSTER")
                .get(random.nextInt(6));
    }

    /** A variant that can be had, or the first. */
    static String sku(JsonNode product) {
        for (var sku : product.path("skus")) {
            if (sku.path("available").asInt() > 0) {
                return sku.path("id").asString();
            }
        }
        return product.path("skus").path(0).path("id").asString();
    }

    /** Orders and mostly pays; the order when it was paid. */
    Optional<String> buy(String sku, int quantity, @Nullable Object offer) throws Over {
        var lines = List.of(Session.map("skuId", sku, "quantity", quantity));
        var quote = session.post(
                "/api/checkout/quote",
                offer == null ? Session.map("lines", lines) : Session.map("lines", lines, "offer", offer));
        if (quote.isEmpty()) {
            return Optional.empty();
        }
        think(2);
        var request = Session.map(
                "lines",
                lines,
                "address",
                address(),
                "expectedTotal",
                quote.get().path("total"));
        if (offer != null) {
            request.put("offer", offer);
        }
        var order = session.command("/api/orders", request);
        if (order.isEmpty()) {
            return Optional.empty();
        }
        var id = order.get().path("id").asString();
        ordered(id);
        return pay(id) ? Optional.of(id) : Optional.empty();
    }

    /** An order was acknowledged: from now on it must be there. */
    void ordered(String order) {
        tally.count("orders");
        record.acknowledged("order", order);
    }

    boolean pay(String order) throws Over {
        think(1);
        if (chance(temper.fickle())) {
            tally.count("orders_left_unpaid");
            return false;
        }
        var payment = session.command("/api/orders/" + order + "/payment", Session.map("provider", "sandbox"));
        if (payment.isEmpty()) {
            return false;
        }
        var cashier = payment.get()
                .path("payUrl")
                .asString()
                .replaceFirst("^https?://[^/]+", "")
                .replaceFirst("\\?.*", "");
        think(1);
        if (chance(temper.fickle() / 2)) {
            session.post(cashier + "/fail", Session.map());
            tally.count("payments_declined");
            return false;
        }
        session.post(cashier + "/pay", Session.map());
        for (int look = 0; look < 20; look++) {
            var state = session.get("/api/orders/" + order)
                    .map(seen -> seen.path("state").asString())
                    .orElse("");
            if (ARRIVED.contains(state)) {
                tally.count("payments");
                record.acknowledged("paid", order);
                return true;
            }
            think(0.5);
        }
        tally.count("payments_not_seen");
        return false;
    }

    Object address() {
        return Session.map(
                "name",
                "林" + (number % 97 + 1),
                "phone",
                phone,
                "region",
                "浙江省 杭州市 西湖区",
                "street",
                STREETS.get(number % STREETS.size()) + (number % 200 + 1) + "号",
                "preferred",
                false);
    }

    /** Signs in by phone and code as late as possible; the code is read where the sandbox keeps its messages. */
    boolean signIn() throws Over {
        if (signedIn) {
            return true;
        }
        if (session.post("/api/session/code", Session.map("phone", phone)).isEmpty()) {
            return false;
        }
        var code = console.get("/api/console/sandbox/messages?phone=" + phone)
                .map(messages -> messages.path(0).path("code").asString(""))
                .filter(found -> !found.isEmpty());
        if (code.isEmpty()) {
            return false;
        }
        think(1);
        var request = Session.map("phone", phone, "code", code.get());
        if (cameBy != null) {
            request.put("shareCode", cameBy);
        }
        var me = session.post("/api/session", request);
        signedIn = me.isPresent();
        if (signedIn) {
            tally.count(me.get().path("registeredNow").asBoolean() ? "sign_ups" : "sign_ins");
        }
        return signedIn;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
