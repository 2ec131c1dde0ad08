package io.banyan.campaign.flash;

import io.banyan.identity.Shopper;
import io.banyan.kernel.id.Ids;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.transaction.Transactions;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * A yardstick for flash sales: what shops of this kind usually do. Each order locks the row of the stock, looks whether
 * something is left, writes itself and takes it. Behind the same security as an order; only where {@code banyan.bench} is set.
 */
@RestController
@ConditionalOnBooleanProperty("banyan.bench")
@Hidden
class RowLockController {

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    RowLockController(JdbcClient jdbc, Transactions transactions, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    record RowLockStock(UUID id) {}

    @PostMapping("/api/bench/row-lock/stock/{units}")
    @ResponseStatus(HttpStatus.CREATED)
    RowLockStock stock(Shopper shopper, @PathVariable int units) {
        var id = ids.next();
        jdbc.sql("insert into campaign.row_lock_stock (id, left_units) values (:id, :units)")
                .param("id", id)
                .param("units", units)
                .update();
        return new RowLockStock(id);
    }

    @PostMapping("/api/bench/row-lock/{stock}/orders")
    @ResponseStatus(HttpStatus.CREATED)
    RowLockStock order(Shopper shopper, @PathVariable UUID stock) {
        return transactions.call(() -> {
            var left = jdbc.sql("select left_units from campaign.row_lock_stock where id = :id for update")
                    .param("id", stock)
                    .query(Integer.class)
                    .single();
            if (left < 1) {
                throw new ProblemException(FlashProblem.SOLD_OUT);
            }
            var id = ids.next();
            jdbc.sql("""
                            insert into campaign.row_lock_order (id, stock_id, person_id, placed_at)
                            values (:id, :stock, :person, :at)
                            """)
                    .param("id", id)
                    .param("stock", stock)
                    .param("person", shopper.personId())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            jdbc.sql("update campaign.row_lock_stock set left_units = left_units - 1 where id = :id")
                    .param("id", stock)
                    .update();
            return new RowLockStock(id);
        });
    }
}
