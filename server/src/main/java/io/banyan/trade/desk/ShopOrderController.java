package io.banyan.trade.desk;

import io.banyan.identity.ContactAddress;
import io.banyan.identity.Shopper;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.page.Cursor;
import io.banyan.kernel.page.Page;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.risk.Signals;
import io.banyan.trade.OfferChoice;
import io.banyan.trade.OfferReference;
import io.banyan.trade.Order;
import io.banyan.trade.OrderState;
import io.banyan.trade.PlaceOrder;
import io.banyan.trade.PlaceResult;
import io.banyan.trade.RefundOrder;
import io.banyan.trade.RefundResult;
import io.banyan.trade.TradeProblem;
import io.banyan.trade.cart.Carts;
import io.banyan.trade.order.OrderLife;
import io.banyan.trade.order.OrderRows;
import io.banyan.trade.payment.Refunds;
import io.banyan.trade.placing.Placing;
import io.banyan.trade.pricing.OrderLineInput;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A shopper's own orders. Somebody else's order does not exist here. */
@Tag(name = "Orders")
@RestController
@RequestMapping("/api/orders")
class ShopOrderController {

    private final Placing placing;
    private final OrderRows orders;
    private final OrderLife life;
    private final Refunds refunds;
    private final Carts carts;
    private final OrderViews views;
    private final Signals signals;

    ShopOrderController(
            Placing placing,
            OrderRows orders,
            OrderLife life,
            Refunds refunds,
            Carts carts,
            OrderViews views,
            Signals signals) {
        this.placing = placing;
        this.orders = orders;
        this.life = life;
        this.refunds = refunds;
        this.carts = carts;
        this.views = views;
        this.signals = signals;
    }

    /** Places an order; it is durable and its stock reserved when this answers. The same key again answers the same order. */
    @Operation(summary = "Place an order; answered when it is durable")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    OrderView place(
            Shopper shopper,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody PlaceOrderRequest request,
            Locale reader) {
        var address = request.address().contact();
        var lines = OrderLineInput.lines(request.lines());
        signals.seen(shopper.personId(), shopper.visitorId());
        signals.sentTo(shopper.personId(), address.region(), address.street());
        var command = new PlaceOrder(
                key == null ? "" : key,
                shopper.personId(),
                shopper.visitorId(),
                lines,
                request.offer(),
                new OfferChoice(request.offers(), Boolean.TRUE.equals(request.usePoints())),
                address,
                request.note(),
                request.expectedTotal());
        return switch (placing.place(command)) {
            case PlaceResult.Placed(var order, var repeated) -> {
                if (Boolean.TRUE.equals(request.fromCart())) {
                    carts.ordered(
                            shopper.personId(),
                            lines.stream().map(PlaceOrder.Line::skuId).toList());
                }
                yield repeated ? views.mine(order, reader) : views.placed(order, address, reader);
            }
            case PlaceResult.Refused(var problem, var detail, var kept) ->
                throw new ProblemException(problem, detail, kept, List.of());
        };
    }

    /** The shopper's orders, newest first. */
    @Operation(summary = "My orders, newest first")
    @GetMapping
    Page<OrderView> list(
            Shopper shopper,
            @RequestParam(required = false) @Nullable OrderState state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Locale reader) {
        var size = Page.limit(limit);
        var before = cursor == null ? null : Cursor.decode(cursor, 1).id(0);
        var page = Page.of(
                orders.ofPerson(shopper.personId(), state, before, size + 1), size, order -> Cursor.encode(order.id()));
        return new Page<>(views.listed(page.items(), reader), page.next());
    }

    @Operation(summary = "One of my orders")
    @GetMapping("/{orderId}")
    OrderView one(Shopper shopper, @PathVariable UUID orderId, Locale reader) {
        return views.mine(mine(shopper, orderId), reader);
    }

    /**
     * Calls an order off: an unpaid one ends, a paid one that was not sent yet is refunded in full. An order in a group is
     * left through the group.
     */
    @Operation(summary = "Call off my unpaid order")
    @PostMapping("/{orderId}/cancel")
    OrderView cancel(Shopper shopper, @PathVariable UUID orderId, Locale reader) {
        var order = mine(shopper, orderId);
        if (order.state() == OrderState.PAID
                && order.offer() == null
                && !order.total().isZero()) {
            var refund = RefundOrder.everything("cancel:" + orderId, orderId, "by_shopper");
            if (refunds.refundUnsent(refund) instanceof RefundResult.Refused(var problem, var detail)) {
                throw new ProblemException(problem, detail, Map.of(), List.of());
            }
        } else {
            life.cancel(orderId, "by_shopper");
        }
        return views.mine(mine(shopper, orderId), reader);
    }

    /** The shopper says that the goods arrived. */
    @Operation(summary = "Say that I received my order")
    @PostMapping("/{orderId}/receipt")
    OrderView receipt(Shopper shopper, @PathVariable UUID orderId, Locale reader) {
        mine(shopper, orderId);
        return views.mine(life.complete(orderId), reader);
    }

    private Order mine(Shopper shopper, UUID orderId) {
        return orders.find(orderId)
                .filter(order -> shopper.personId().equals(order.personId()))
                .orElseThrow(() -> new ProblemException(TradeProblem.ORDER_NOT_FOUND));
    }

    /**
     * An order to place.
     *
     * @param offers keys of the coupons to use, as the quote named them; without it those that save most
     * @param usePoints whether points pay a part
     * @param expectedTotal what the shopper was shown; another price refuses the order with {@code order.price_changed}
     * @param fromCart whether the goods are then taken out of the cart
     */
    record PlaceOrderRequest(
            @NotEmpty @Size(max = 100) List<@Valid OrderLineInput> lines,
            @Nullable @Valid OfferReference offer,
            @Nullable @Size(max = 50) List<@NotBlank @Size(max = 200) String> offers,
            @Nullable Boolean usePoints,
            @NotNull @Valid DeliveryInput address,
            @Nullable @Size(max = 500) String note,
            @Nullable Money expectedTotal,
            @Nullable Boolean fromCart) {}

    /** Where the goods go. */
    record DeliveryInput(
            @NotBlank @Size(max = 60) String name,
            @NotBlank @Size(max = 30) String phone,
            @NotBlank @Size(max = 120) String region,
            @NotBlank @Size(max = 200) String street) {

        ContactAddress contact() {
            return new ContactAddress(name.strip(), phone.strip(), region.strip(), street.strip());
        }
    }
}
