package io.banyan.campaign.flash;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the yardstick, a statement each. */
@Repository
@ConditionalOnBooleanProperty("banyan.bench")
class RowLockRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    RowLockRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void stock(UUID id, int units) {
        jdbc.sql("insert into campaign.row_lock_stock (id, left_units) values (:id, :units)")
                .param("id", id)
                .param("units", units)
                .update();
    }

    /** What is left; holds the row until the transaction ends. */
    int lockedLeft(UUID stock) {
        return jdbc.sql("select left_units from campaign.row_lock_stock where id = :id for update")
                .param("id", stock)
                .query(Integer.class)
                .single();
    }

    /** An order that stands. */
    record Before(UUID id, byte[] fingerprint) {}

    /** The order of the same key. */
    Optional<Before> find(Attempt attempt) {
        return jdbc.sql("""
                        select id, fingerprint from campaign.row_lock_order
                         where stock_id = :stock and person_id = :person and key = :key
                        """)
                .param("stock", attempt.shelfId())
                .param("person", attempt.personId())
                .param("key", attempt.key())
                .query(Before.class)
                .optional();
    }

    /** How many units the person has. */
    int had(Attempt attempt) {
        return jdbc.sql("select units from campaign.row_lock_buyer where stock_id = :stock and person_id = :person")
                .param("stock", attempt.shelfId())
                .param("person", attempt.personId())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    void insert(Attempt attempt, byte[] contact) {
        jdbc.sql("""
                        insert into campaign.row_lock_order
                               (id, stock_id, person_id, key, fingerprint, quantity, contact_sealed, placed_at)
                        values (:id, :stock, :person, :key, :fingerprint, :quantity, :contact, :at)
                        """)
                .param("id", attempt.claimId())
                .param("stock", attempt.shelfId())
                .param("person", attempt.personId())
                .param("key", attempt.key())
                .param("fingerprint", attempt.fingerprint())
                .param("quantity", attempt.quantity())
                .param("contact", contact)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Adds to what the person has. */
    void count(Attempt attempt) {
        jdbc.sql("""
                        insert into campaign.row_lock_buyer as b (stock_id, person_id, units)
                        values (:stock, :person, :units)
                        on conflict (stock_id, person_id) do update set units = b.units + excluded.units
                        """)
                .param("stock", attempt.shelfId())
                .param("person", attempt.personId())
                .param("units", attempt.quantity())
                .update();
    }

    /** Takes the units from the stock. */
    void take(Attempt attempt) {
        jdbc.sql("update campaign.row_lock_stock set left_units = left_units - :units where id = :id")
                .param("id", attempt.shelfId())
                .param("units", attempt.quantity())
                .update();
    }
}
