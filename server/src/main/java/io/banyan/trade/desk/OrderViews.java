package io.banyan.trade.desk;

import io.banyan.identity.ContactAddress;
import io.banyan.identity.People;
import io.banyan.identity.PersonSummary;
import io.banyan.trade.Order;
import io.banyan.trade.desk.OrderView.OrderAddressView;
import io.banyan.trade.order.Contact;
import io.banyan.trade.order.OrderRows;
import io.banyan.trade.payment.Refund;
import io.banyan.trade.payment.RefundRows;
import io.banyan.trade.pricing.Price;
import io.banyan.trade.pricing.PriceSteps;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what is shown of orders. */
@Component
class OrderViews {

    private final OrderRows orders;
    private final RefundRows refunds;
    private final Contact contact;
    private final People people;
    private final PriceSteps steps;

    OrderViews(OrderRows orders, RefundRows refunds, Contact contact, People people, PriceSteps steps) {
        this.steps = steps;
        this.orders = orders;
        this.refunds = refunds;
        this.contact = contact;
        this.people = people;
    }

    /** Orders as listed: without addresses. */
    List<OrderView> listed(List<Order> page, Locale reader) {
        if (page.isEmpty()) {
            return List.of();
        }
        var byOrder = refunds.ofOrders(page.stream().map(Order::id).toList()).stream()
                .filter(refund -> refund.orderId() != null)
                .collect(Collectors.groupingBy(refund -> Objects.requireNonNull(refund.orderId())));
        return page.stream()
                .map(order -> OrderView.of(order, byOrder.getOrDefault(order.id(), List.of()), reader))
                .toList();
    }

    /** What the answer to placing shows: nothing was refunded yet, and the address is the one just given. */
    OrderView placed(Order order, ContactAddress address, Locale reader) {
        return with(OrderView.of(order, List.of(), reader), steps.of(order), address, null, null);
    }

    /** One order of its shopper, with its address. */
    OrderView mine(Order order, Locale reader) {
        return with(of(order, reader), steps.of(order), address(order.id()).orElse(null), null, null);
    }

    /**
     * One order for an operator.
     *
     * @param whole whether the address is shown; else only where it goes roughly
     */
    OrderView console(Order order, boolean whole, Locale reader) {
        var person = order.personId();
        var name = person == null
                ? null
                : people.find(person).map(PersonSummary::nickname).orElse(null);
        var address =
                address(order.id()).map(full -> whole ? full : masked(full)).orElse(null);
        return with(of(order, reader), steps.of(order), address, person, name);
    }

    private OrderView of(Order order, Locale reader) {
        List<Refund> all = refunds.ofOrders(List.of(order.id()));
        return OrderView.of(order, all, reader);
    }

    private Optional<ContactAddress> address(UUID orderId) {
        return orders.sealedContact(orderId).map(secret -> contact.open(orderId, secret));
    }

    static ContactAddress masked(ContactAddress address) {
        var phone = address.phone();
        var maskedPhone =
                phone.length() < 7 ? "****" : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 2);
        return new ContactAddress(
                address.name().isEmpty()
                        ? "*"
                        : address.name().substring(0, address.name().offsetByCodePoints(0, 1)) + "*",
                maskedPhone,
                address.region(),
                "****");
    }

    private static OrderView with(
            OrderView view,
            List<Price.Step> steps,
            @Nullable ContactAddress address,
            @Nullable UUID personId,
            @Nullable String personName) {
        var shown = address == null
                ? null
                : new OrderAddressView(address.name(), address.phone(), address.region(), address.street());
        return new OrderView(
                view.id(),
                view.number(),
                view.state(),
                view.refundState(),
                view.held(),
                view.lines(),
                view.goods(),
                view.discount(),
                view.shipping(),
                view.total(),
                steps,
                view.refunded(),
                view.placedAt(),
                view.payBy(),
                view.offer(),
                shown,
                view.note(),
                view.timeline(),
                view.refunds(),
                view.carrier(),
                view.trackingNumber(),
                view.source(),
                personId,
                personName);
    }
}
