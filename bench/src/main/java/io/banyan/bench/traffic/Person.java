package io.banyan.bench.traffic;

import io.banyan.bench.traffic.Session.Over;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** One shopper's day. */
final class Person implements Runnable {

    private static final List<String> SEARCHES =
            List.of("茶", "杯", "heart", "bag", "灯", "gift", "mug", "毛巾", "lantern", "cake", "clock", "礼盒");

    private static final Map<String, Play> PLAYS = List.of(
                    new GroupPlay(),
                    new ReferralPlay(),
                    new BargainPlay(),
                    new PacketPlay(),
                    new LotteryPlay(),
                    new FlashPlay(),
                    new ChallengePlay(),
                    new CommunityPlay())
            .stream()
            .collect(Collectors.toMap(Play::mechanic, Function.identity()));

    private final Shopper me;
    private final Crowd crowd;
    private final List<Session> sessions;

    Person(Shopper me, Crowd crowd, List<Session> sessions) {
        this.me = me;
        this.crowd = crowd;
        this.sessions = sessions;
    }

    @Override
    public void run() {
        try {
            me.think(20);
            while (true) {
                var invite = crowd.next(me.number);
                if (invite != null && me.chance(me.temper.trusting())) {
                    follow(invite);
                } else {
                    lookAround();
                }
                me.think(6);
            }
        } catch (Over home) {
            me.tally.count("went_home");
        } catch (RuntimeException failure) {
            me.tally.surprise("a person stumbled: " + failure);
        } finally {
            sessions.forEach(Session::close);
        }
    }

    private void lookAround() throws Over {
        me.tally.count("visits");
        if (me.chance(0.05)) {
            CouponHunt.go(me);
        }
        var path = me.chance(0.4)
                ? "/api/products?query=" + Shopper.encoded(SEARCHES.get(me.pick(SEARCHES.size())))
                : "/api/products?sort=sales&limit=40";
        var found = me.session.get(path).map(page -> page.path("items")).filter(items -> !items.isEmpty());
        if (found.isEmpty()) {
            return;
        }
        me.think(2);
        if (me.chance(0.4)) {
            var campaigns = me.session.get("/api/campaigns?state=running");
            if (campaigns.isPresent() && !campaigns.get().isEmpty()) {
                consider(campaigns.get().path(me.pick(campaigns.get().size())));
                return;
            }
        }
        var card = found.get().path(me.pick(found.get().size()));
        me.tally.count("product_views");
        var product = me.session.get("/api/products/" + card.path("id").asString());
        me.think(3);
        if (product.isPresent() && me.chance(me.temper.decided() * (1 - me.temper.thrifty() / 2)) && me.signIn()) {
            me.buy(Shopper.sku(product.get()), 1 + me.pick(3), null);
        }
    }

    private void consider(JsonNode campaign) throws Over {
        var play = PLAYS.get(campaign.path("mechanic").asString());
        if (play == null) {
            me.tally.count("unknown_campaigns");
        } else {
            play.play(me, campaign);
        }
    }

    private void follow(Invite invite) throws Over {
        me.tally.count("links_opened");
        me.session.get("/s/" + invite.shareCode());
        var landing = me.session.get("/api/shares/" + invite.shareCode());
        if (landing.isEmpty()) {
            return;
        }
        me.cameBy(invite.shareCode());
        me.think(2);
        var path = landing.get().path("path").asString("");
        for (var play : PLAYS.values()) {
            if (play.follow(me, path, invite.shareCode())) {
                return;
            }
        }
        if (me.chance(me.temper.trusting()) && me.signIn() && me.chance(0.6)) {
            lookAround();
        }
    }
}
