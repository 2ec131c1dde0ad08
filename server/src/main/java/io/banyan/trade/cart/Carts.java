package io.banyan.trade.cart;

import io.banyan.kernel.transaction.Transactions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people have put aside to buy. Prices and stock are looked up when the cart is shown, never kept in it. */
@Component
public class Carts {

    /** Most different goods in a cart. */
    static final int MOST_LINES = 100;

    /** Most pieces of one SKU. */
    static final int MOST_PIECES = 999;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    Carts(JdbcClient jdbc, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whose cart: a person's, or that of a browser nobody signed in with. */
    record Owner(String key) {

        static Owner person(UUID personId) {
            return new Owner("p:" + personId);
        }

        static Owner visitor(String visitorId) {
            return new Owner("v:" + visitorId);
        }
    }

    /** So many of one SKU. */
    record Line(UUID skuId, int quantity) {}

    private static final String LINES =
            "select sku_id, quantity from trade.cart_line where owner = :owner order by added_at, sku_id";

    List<Line> lines(Owner owner) {
        return jdbc.sql(LINES)
                .param("owner", owner.key())
                .query((row, number) -> new Line(row.getObject("sku_id", UUID.class), row.getInt("quantity")))
                .list();
    }

    private static final String PUT = """
            insert into trade.cart_line (owner, sku_id, quantity, added_at)
            select :owner, :sku, :quantity, :at
            where exists (select 1 from trade.cart_line where owner = :owner and sku_id = :sku)
               or (select count(*) from trade.cart_line where owner = :owner) < :most
            on conflict (owner, sku_id) do update set quantity = excluded.quantity
            """;

    /** Sets the pieces of a SKU; tells whether there was room for it. */
    boolean put(Owner owner, UUID skuId, int quantity) {
        return jdbc.sql(PUT)
                        .param("owner", owner.key())
                        .param("sku", skuId)
                        .param("quantity", Math.min(quantity, MOST_PIECES))
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("most", MOST_LINES)
                        .update()
                == 1;
    }

    private static final String REMOVE = "delete from trade.cart_line where owner = :owner and sku_id = any(:skus)";

    void remove(Owner owner, Collection<UUID> skuIds) {
        jdbc.sql(REMOVE)
                .param("owner", owner.key())
                .param("skus", skuIds.toArray(UUID[]::new))
                .update();
    }

    private static final String MERGE = """
            with moved as (delete from trade.cart_line where owner = :visitor returning sku_id, quantity, added_at)
            insert into trade.cart_line (owner, sku_id, quantity, added_at)
            select :person, sku_id, quantity, added_at from moved
            on conflict (owner, sku_id)
                do update set quantity = least(trade.cart_line.quantity + excluded.quantity, :most)
            """;

    /**
     * Moves what a browser's visitor had put aside into the person's cart. Done at sign-in; doing it again finds nothing to
     * move.
     */
    void merge(UUID personId, String visitorId) {
        jdbc.sql(MERGE)
                .param("visitor", Owner.visitor(visitorId).key())
                .param("person", Owner.person(personId).key())
                .param("most", MOST_PIECES)
                .update();
    }

    /** Takes out what was ordered from the cart. */
    public void ordered(UUID personId, Collection<UUID> skuIds) {
        transactions.run(() -> remove(Owner.person(personId), skuIds));
    }
}
