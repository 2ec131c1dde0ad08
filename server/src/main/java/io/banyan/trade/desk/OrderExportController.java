package io.banyan.trade.desk;

import io.banyan.identity.Allowed;
import io.banyan.identity.Audit;
import io.banyan.identity.Operator;
import io.banyan.identity.Role;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.trade.OrderState;
import io.banyan.trade.RefundState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders as a CSV file, with the filters of the list. Read in parts, so a large shop's file needs no memory. */
@Tag(name = "Console orders")
@RestController
class OrderExportController {

    private static final int AT_ONCE = 1_000;

    private final ConsoleOrderRows list;
    private final Audit audit;
    private final Transactions transactions;

    OrderExportController(ConsoleOrderRows list, Audit audit, Transactions transactions) {
        this.list = list;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Operation(summary = "Orders as CSV")
    @GetMapping(path = "/api/console/orders/export.csv", produces = "text/csv")
    @Allowed({Role.SERVICE, Role.MERCHANDISER, Role.ANALYST, Role.GROWTH})
    void export(
            Operator operator,
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(required = false) @Nullable OrderState state,
            @RequestParam(required = false) @Nullable RefundState refundState,
            @RequestParam(required = false) @Nullable Boolean held,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            HttpServletResponse response)
            throws IOException {
        transactions.run(() -> audit.record(operator, "orders.exported", "orders", null));
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"orders.csv\"");
        var filter = new ConsoleOrderRows.Filter(query, person, state, refundState, held, source, from, to);
        var out = response.getWriter();
        // The mark tells spreadsheets that this is UTF-8.
        out.write("\uFEFFnumber,source,state,refund,held,items,total,refunded,currency,placed_at,person_id\n");
        var before = new UUID(-1, -1);
        while (true) {
            var rows = list.list(filter, before, AT_ONCE);
            for (var row : rows) {
                line(out, row);
            }
            if (rows.size() < AT_ONCE) {
                return;
            }
            before = rows.getLast().id();
        }
    }

    private static void line(Writer out, ConsoleOrderRows.Row row) throws IOException {
        out.write(String.join(
                        ",",
                        cell(row.number()),
                        cell(row.source()),
                        row.state().name(),
                        row.refundState().name(),
                        Boolean.toString(row.held()),
                        Integer.toString(row.items()),
                        amount(row.total()),
                        amount(row.refunded()),
                        row.total().currency(),
                        row.placedAt().toString(),
                        row.personId() == null ? "" : row.personId().toString())
                + "\n");
    }

    private static String amount(Money money) {
        var digits = Math.max(Currency.getInstance(money.currency()).getDefaultFractionDigits(), 0);
        return BigDecimal.valueOf(money.minor(), digits).toPlainString();
    }

    /** Quoted where needed; a leading sign that spreadsheets would take for a formula is made harmless. */
    static String cell(String text) {
        var safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("[^\",\n\r]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
