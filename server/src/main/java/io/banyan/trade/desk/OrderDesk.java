package io.banyan.trade.desk;

import io.banyan.trade.BuyerSummary;
import io.banyan.trade.ImportResult;
import io.banyan.trade.ImportedOrder;
import io.banyan.trade.Order;
import io.banyan.trade.OrderCheck;
import io.banyan.trade.Orders;
import io.banyan.trade.PlaceOrder;
import io.banyan.trade.PlaceResult;
import io.banyan.trade.RefundOrder;
import io.banyan.trade.RefundResult;
import io.banyan.trade.importing.OrderImports;
import io.banyan.trade.order.Buyers;
import io.banyan.trade.order.OrderLife;
import io.banyan.trade.order.OrderRows;
import io.banyan.trade.payment.Refunds;
import io.banyan.trade.placing.Placing;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What other modules may ask of trade, passed on to those who do it. */
@Component
class OrderDesk implements Orders {

    private final Placing placing;
    private final OrderRows rows;
    private final OrderLife life;
    private final Refunds refunds;
    private final Buyers buyers;
    private final OrderImports imports;
    private final Proof proof;

    OrderDesk(
            Placing placing,
            OrderRows rows,
            OrderLife life,
            Refunds refunds,
            Buyers buyers,
            OrderImports imports,
            Proof proof) {
        this.placing = placing;
        this.rows = rows;
        this.life = life;
        this.refunds = refunds;
        this.buyers = buyers;
        this.imports = imports;
        this.proof = proof;
    }

    @Override
    public PlaceResult place(PlaceOrder command) {
        return placing.place(command);
    }

    @Override
    public Optional<Order> find(UUID orderId) {
        return rows.find(orderId);
    }

    @Override
    public List<Order> find(Collection<UUID> orderIds) {
        return rows.find(orderIds);
    }

    @Override
    public List<Order> latestOf(UUID personId, int limit) {
        return rows.ofPerson(personId, null, null, limit);
    }

    @Override
    public Map<UUID, BuyerSummary> buyers(Collection<UUID> people) {
        return buyers.summaries(people);
    }

    @Override
    public Order cancel(UUID orderId, String reason) {
        return life.cancel(orderId, reason);
    }

    @Override
    public void releaseHold(UUID orderId) {
        life.releaseHold(orderId);
    }

    @Override
    public Order handOver(UUID orderId) {
        return life.handOver(orderId);
    }

    @Override
    public RefundResult refund(RefundOrder command) {
        return refunds.refund(command);
    }

    @Override
    public ImportResult importOrders(List<ImportedOrder> orders) {
        return imports.take(orders);
    }

    @Override
    public OrderCheck verify() {
        return proof.verify();
    }
}
