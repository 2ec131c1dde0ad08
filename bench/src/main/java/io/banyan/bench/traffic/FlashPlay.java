package io.banyan.bench.traffic;

import io.banyan.bench.traffic.Session.Over;
import tools.jackson.databind.JsonNode;

/** Buys in flash sales while there is something left. */
final class FlashPlay implements Play {

    @Override
    public String mechanic() {
        return "FLASH_SALE";
    }

    @Override
    public void play(Shopper me, JsonNode campaign) throws Over {
        var id = campaign.path("id").asString();
        var sale = me.session.get("/api/flash-sales/" + id);
        if (sale.isEmpty() || !sale.get().path("state").asString().equals("OPEN") || !me.signIn()) {
            return;
        }
        var items = sale.get().path("items");
        var sku = items.path(me.pick(items.size())).path("skuId").asString();
        var accepted = me.session.command(
                "/api/flash-sales/" + id + "/items/" + sku + "/orders",
                Session.map("quantity", 1, "address", me.address()));
        if (accepted.isEmpty()) {
            return;
        }
        me.tally.count("flash_orders");
        var claim = accepted.get().path("id").asString();
        for (int look = 0; look < 10; look++) {
            var order = me.session
                    .get("/api/flash-sales/orders/" + claim)
                    .map(seen -> seen.path("orderId").asString(""))
                    .filter(found -> !found.isEmpty());
            if (order.isPresent()) {
                me.ordered(order.get());
                me.pay(order.get());
                return;
            }
            me.think(0.5);
        }
        me.tally.count("flash_orders_not_seen");
    }
}
