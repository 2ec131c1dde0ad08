package io.banyan.bench.traffic;

import io.banyan.bench.traffic.Session.Over;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One shopper's day. */
final class Person implements Runnable {

    private static final List<String> SEARCHES =
            List.of("茶", "杯", "heart", "bag", "灯", "gift", "mug", "毛巾", "lantern", "cake", "clock", "礼盒");
    private static final List<String> STREETS = List.of("学院路", "人民路", "中山路", "文化街", "湖滨路", "梧桐巷");

    private static final Set<String> ARRIVED = Set.of("PAID", "FULFILLED", "COMPLETED");

    private final int number;
    private final Temper temper;
    private final Crowd crowd;
    private final Session session;
    private final Session console;
    private final Tally tally;
    private final Acknowledgements record;
    private final SplittableRandom random;
    private final String phone;
    private final double pace;
    private boolean signedIn;
    private @Nullable String cameBy;

    Person(
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

    @Override
    public void run() {
        try (session;
                console) {
            think(20);
            while (true) {
                var invite = crowd.next(number);
                if (invite != null && chance(temper.trusting())) {
                    follow(invite);
                } else {
                    lookAround();
                }
                think(6);
            }
        } catch (Over home) {
            tally.count("went_home");
        } catch (RuntimeException failure) {
            tally.surprise("a person stumbled: " + failure);
        }
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Waits as long as people do: mostly short, sometimes long; seconds on average. */
    private void think(double seconds) throws Over {
        var drawn = -Math.log(1 - random.nextDouble()) * seconds / pace;
        session.sleep(Duration.ofMillis(Math.round(1_000 * Math.min(drawn, 6 * seconds))));
    }

    private void lookAround() throws Over {
        tally.count("visits");
        var path = chance(0.4)
                ? "/api/products?query=" + encoded(SEARCHES.get(random.nextInt(SEARCHES.size())))
                : "/api/products?sort=sales&limit=40";
        var found = session.get(path).map(page -> page.path("items")).filter(items -> !items.isEmpty());
        if (found.isEmpty()) {
            return;
        }
        think(2);
        if (chance(0.3)) {
            var campaigns = session.get("/api/campaigns?state=running");
            if (campaigns.isPresent() && !campaigns.get().isEmpty()) {
                consider(campaigns.get().path(random.nextInt(campaigns.get().size())));
                return;
            }
        }
        var card = found.get().path(random.nextInt(found.get().size()));
        tally.count("product_views");
        var product = session.get("/api/products/" + card.path("id").asString());
        think(3);
        if (product.isPresent() && chance(temper.decided() * (1 - temper.thrifty() / 2))) {
            buyAlone(product.get());
        }
    }

    private void consider(JsonNode campaign) throws Over {
        switch (campaign.path("mechanic").asString()) {
            case "GROUP_BUY" -> groupBuy(campaign);
            case "REFERRAL" -> {
                if (chance(temper.sociable()) && signIn()) {
                    share(campaign.path("id").asString(), "INVITE", null);
                }
            }
            default -> tally.count("unknown_campaigns");
        }
    }

    private void groupBuy(JsonNode campaign) throws Over {
        var id = campaign.path("id").asString();
        var open = session.get("/api/groups?open=true&campaignId=" + id).filter(groups -> !groups.isEmpty());
        think(2);
        if (!chance(temper.thrifty())) {
            return;
        }
        if (open.isPresent() && chance(0.5)) {
            join(open.get().path(0), null);
            return;
        }
        var product = session.get("/api/products/" + campaign.path("productId").asString());
        if (product.isPresent() && signIn()) {
            var paid = buy(sku(product.get()), 1, Session.map("campaignId", id));
            if (paid.isPresent()) {
                tally.count("groups_opened");
                shareGroupOf(paid.get(), id);
            }
        }
    }

    /** Shares the group that an order opened, with as many friends as one is sociable; some never do. */
    private void shareGroupOf(String order, String campaign) throws Over {
        for (int look = 0; look < 5; look++) {
            var group = session.get("/api/orders/" + order + "/participation")
                    .map(mine -> mine.path("groupId").asString(""))
                    .filter(id -> !id.isEmpty());
            if (group.isPresent()) {
                if (chance(temper.sociable())) {
                    share(campaign, "GROUP", group.get());
                }
                return;
            }
            think(1);
        }
        tally.count("groups_not_seen");
    }

    private void share(String campaign, String kind, @Nullable String id) throws Over {
        var target = id == null ? Session.map("kind", kind) : Session.map("kind", kind, "id", id);
        var share = session.post(
                "/api/shares", Session.map("campaignId", campaign, "target", target, "channel", channel()));
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

    private void follow(Invite invite) throws Over {
        tally.count("links_opened");
        session.get("/s/" + invite.shareCode());
        var landing = session.get("/api/shares/" + invite.shareCode());
        if (landing.isEmpty()) {
            return;
        }
        cameBy = invite.shareCode();
        think(2);
        var target = landing.get().path("target");
        if (target.path("kind").asString().equals("GROUP")) {
            var group = session.get("/api/groups/" + target.path("id").asString());
            if (group.isPresent() && chance(0.35 + 0.6 * temper.thrifty())) {
                join(group.get(), invite.shareCode());
            }
        } else if (chance(temper.trusting())) {
            if (signIn() && chance(0.6)) {
                lookAround();
            }
        }
    }

    private void join(JsonNode group, @Nullable String shareCode) throws Over {
        if (!group.path("state").asString().equals("OPEN")
                || group.path("placesLeft").asInt() < 1
                || !signIn()) {
            return;
        }
        var campaign = group.path("campaignId").asString();
        var product =
                session.get("/api/products/" + group.path("product").path("id").asString());
        if (product.isEmpty()) {
            return;
        }
        var offer =
                Session.map("campaignId", campaign, "groupId", group.path("id").asString());
        if (shareCode != null) {
            offer.put("shareCode", shareCode);
        }
        if (buy(sku(product.get()), 1, offer).isPresent()) {
            tally.count("groups_joined");
            if (chance(temper.sociable() / 2)) {
                share(campaign, "GROUP", group.path("id").asString());
            }
        }
    }

    private void buyAlone(JsonNode product) throws Over {
        if (signIn()) {
            buy(sku(product), 1 + random.nextInt(3), null);
        }
    }

    /** A variant that can be had, or the first. */
    private static String sku(JsonNode product) {
        for (var sku : product.path("skus")) {
            if (sku.path("available").asInt() > 0) {
                return sku.path("id").asString();
            }
        }
        return product.path("skus").path(0).path("id").asString();
    }

    /** Orders and mostly pays; the order when it was paid. */
    private Optional<String> buy(String sku, int quantity, @Nullable Object offer) throws Over {
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
        tally.count("orders");
        record.acknowledged("order", id);
        return pay(id) ? Optional.of(id) : Optional.empty();
    }

    private boolean pay(String order) throws Over {
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

    private Object address() {
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
    private boolean signIn() throws Over {
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

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
