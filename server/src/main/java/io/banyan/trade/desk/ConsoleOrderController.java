package io.banyan.trade.desk;

import io.banyan.identity.Allowed;
import io.banyan.identity.Audit;
import io.banyan.identity.Operator;
import io.banyan.identity.People;
import io.banyan.identity.PersonSummary;
import io.banyan.identity.Role;
import io.banyan.kernel.idempotency.Idempotency;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.page.Page;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.trade.Order;
import io.banyan.trade.OrderState;
import io.banyan.trade.RefundOrder;
import io.banyan.trade.RefundResult;
import io.banyan.trade.RefundState;
import io.banyan.trade.TradeProblem;
import io.banyan.trade.order.OrderLife;
import io.banyan.trade.order.OrderRows;
import io.banyan.trade.payment.Refunds;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders, for the operators who send, complete and refund them. */
@Tag(name = "Console orders")
@RestController
@RequestMapping("/api/console/orders")
@Allowed({Role.SERVICE, Role.GROWTH, Role.MERCHANDISER, Role.ANALYST, Role.RISK})
class ConsoleOrderController {

    private final ConsoleOrderRows list;
    private final OrderRows orders;
    private final OrderLife life;
    private final Refunds refunds;
    private final OrderViews views;
    private final People people;
    private final Audit audit;
    private final Transactions transactions;

    ConsoleOrderController(
            ConsoleOrderRows list,
            OrderRows orders,
            OrderLife life,
            Refunds refunds,
            OrderViews views,
            People people,
            Audit audit,
            Transactions transactions) {
        this.list = list;
        this.orders = orders;
        this.life = life;
        this.refunds = refunds;
        this.views = views;
        this.people = people;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Orders, newest first. {@code query} is a number, a receiver's whole phone number, or an order's or person's id. */
    @Operation(summary = "Orders, newest first")
    @GetMapping
    Page<ConsoleOrderRow> list(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(required = false) @Nullable OrderState state,
            @RequestParam(required = false) @Nullable RefundState refundState,
            @RequestParam(required = false) @Nullable Boolean held,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var filter = new ConsoleOrderRows.Filter(query, person, state, refundState, held, source, from, to);
        var page = list.page(filter, cursor, Page.limit(limit));
        return new Page<>(named(page.items()), page.next());
    }

    private List<ConsoleOrderRow> named(List<ConsoleOrderRows.Row> rows) {
        var ids = rows.stream()
                .map(ConsoleOrderRows.Row::personId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var names = people.summaries(ids);
        return rows.stream().map(row -> ConsoleOrderRow.of(row, names)).toList();
    }

    /** One order. Its address is shown whole to those who serve shoppers, and in part to others. */
    @Operation(summary = "One order")
    @GetMapping("/{orderId}")
    OrderView one(Operator operator, @PathVariable UUID orderId, Locale reader) {
        return views.console(existing(orderId), operator.holds(Role.SERVICE), reader);
    }

    /** Hands a paid order that is not held to a carrier. */
    @Operation(summary = "Hand an order to the carrier")
    @PostMapping("/{orderId}/fulfil")
    @Allowed({Role.SERVICE, Role.MERCHANDISER})
    OrderView fulfil(
            Operator operator, @PathVariable UUID orderId, @Valid @RequestBody FulfilRequest request, Locale reader) {
        return done(
                operator,
                "order.fulfilled",
                orderId,
                request,
                reader,
                () -> life.fulfil(orderId, request.carrier(), request.trackingNumber()));
    }

    /** Completes a fulfilled order in the shopper's place. */
    @Operation(summary = "Count an order as received")
    @PostMapping("/{orderId}/complete")
    @Allowed(Role.SERVICE)
    OrderView complete(Operator operator, @PathVariable UUID orderId, Locale reader) {
        return done(operator, "order.completed", orderId, null, reader, () -> life.complete(orderId));
    }

    /** Calls an unpaid order off. */
    @Operation(summary = "Call off an unpaid order")
    @PostMapping("/{orderId}/cancel")
    @Allowed(Role.SERVICE)
    OrderView cancel(Operator operator, @PathVariable UUID orderId, Locale reader) {
        return done(operator, "order.cancelled", orderId, null, reader, () -> life.cancel(orderId, "by_operator"));
    }

    /**
     * Gives money back: all that is left when neither amount nor lines are named; what the pieces cost, and the goods come
     * back; or only an amount, a compensation. The same key again changes nothing.
     */
    @Operation(summary = "Give money back, of lines, an amount or all that is left")
    @PostMapping("/{orderId}/refunds")
    @Allowed(Role.SERVICE)
    OrderView refund(
            Operator operator,
            @PathVariable UUID orderId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody RefundRequest request,
            Locale reader) {
        var command =
                new RefundOrder(Idempotency.checked(key), orderId, request.amount(), request.parts(), request.reason());
        return done(operator, "order.refunded", orderId, request, reader, () -> {
            if (refunds.refund(command) instanceof RefundResult.Refused(var problem, var detail)) {
                throw new ProblemException(problem, detail, Map.of(), List.of());
            }
        });
    }

    /** Has a failed refund tried again. */
    @Operation(summary = "Try a failed refund again")
    @PostMapping("/{orderId}/refunds/{refundId}/retry")
    @Allowed(Role.SERVICE)
    OrderView retry(Operator operator, @PathVariable UUID orderId, @PathVariable UUID refundId, Locale reader) {
        return done(
                operator,
                "refund.retried",
                orderId,
                Map.of("refund", refundId),
                reader,
                () -> refunds.retry(orderId, refundId));
    }

    private OrderView done(
            Operator operator, String action, UUID orderId, @Nullable Object detail, Locale reader, Runnable step) {
        transactions.run(() -> {
            step.run();
            audit.record(operator, action, "order " + orderId, detail);
        });
        return views.console(existing(orderId), operator.holds(Role.SERVICE), reader);
    }

    private Order existing(UUID orderId) {
        return orders.find(orderId).orElseThrow(() -> new ProblemException(TradeProblem.ORDER_NOT_FOUND));
    }

    /** A listed order. */
    record ConsoleOrderRow(
            UUID id,
            String number,
            @Nullable UUID personId,
            String personName,
            OrderState state,
            RefundState refundState,
            boolean held,
            int items,
            Money total,
            Money refunded,
            Instant placedAt,
            String source) {

        static ConsoleOrderRow of(ConsoleOrderRows.Row row, Map<UUID, PersonSummary> names) {
            var person = row.personId() == null ? null : names.get(row.personId());
            return new ConsoleOrderRow(
                    row.id(),
                    row.number(),
                    row.personId(),
                    person == null ? "" : person.nickname(),
                    row.state(),
                    row.refundState(),
                    row.held(),
                    row.items(),
                    row.total(),
                    row.refunded(),
                    row.placedAt(),
                    row.source());
        }
    }

    /** By whom it goes. */
    record FulfilRequest(
            @Nullable @Size(max = 60) String carrier,
            @Nullable @Size(max = 60) String trackingNumber) {}

    /** What is to go back, and why. */
    record RefundRequest(
            @Nullable Money amount,
            @Nullable @Size(max = 100) List<@Valid RefundLineInput> lines,
            @NotBlank @Size(max = 200) String reason) {

        List<RefundOrder.Line> parts() {
            return lines == null
                    ? List.of()
                    : lines.stream().map(RefundLineInput::part).toList();
        }
    }

    /** So many pieces of one line. */
    record RefundLineInput(@NotBlank String lineId, int quantity) {

        RefundOrder.Line part() {
            try {
                return new RefundOrder.Line(Integer.parseInt(lineId), quantity);
            } catch (NumberFormatException unknown) {
                throw new ProblemException(TradeProblem.REFUND_INVALID, "There is no line " + lineId);
            }
        }
    }
}
