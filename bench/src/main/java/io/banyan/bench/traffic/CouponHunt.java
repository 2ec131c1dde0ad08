package io.banyan.bench.traffic;

import io.banyan.bench.traffic.Session.Over;

/** Takes the coupons that the shop offers; the checkout uses them by itself. */
final class CouponHunt {

    private CouponHunt() {}

    static void go(Shopper me) throws Over {
        var offered = me.session.get("/api/coupons/offered");
        if (offered.isEmpty() || offered.get().isEmpty() || !me.signIn()) {
            return;
        }
        var coupon = offered.get().path(me.pick(offered.get().size()));
        var id = coupon.path("terms").path("templateId").asString("");
        if (!id.isEmpty()
                && me.session
                        .command("/api/coupons/offered/" + id + "/claim", Session.map())
                        .isPresent()) {
            me.tally.count("coupons_taken");
        }
    }
}
