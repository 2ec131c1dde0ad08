package io.banyan.catalog.stock;

import io.banyan.catalog.StockCheck;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Compares every figure of the stock with the rows it comes from. */
@Repository
class StockChecks {

    /** Breaches named in full; more are only counted. */
    private static final int NAMED = 50;

    private final JdbcClient jdbc;

    StockChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Totals(long skus, long openUnits) {}

    private static final String TOTALS = """
            select (select count(*) from catalog.stock) as skus,
                   (select coalesce(sum(open), 0) from catalog.reservation) as open_units""";

    StockCheck run() {
        var totals = jdbc.sql(TOTALS)
                .query((row, number) -> new Totals(row.getLong("skus"), row.getLong("open_units")))
                .single();
        var breaches = new ArrayList<String>();
        breaches.addAll(find(EQUATION));
        breaches.addAll(find(RESERVATIONS));
        breaches.addAll(find(MOVES));
        breaches.addAll(find(HANDED));
        return new StockCheck(totals.skus(), totals.openUnits(), List.copyOf(breaches));
    }

    private static final String EQUATION = """
            select format('SKU %s: on hand %s, reserved %s, received %s, confirmed %s, given back %s',
                          sku_id, on_hand, reserved, received, confirmed, given_back)
              from catalog.stock
             where on_hand <> received - confirmed + given_back or reserved < 0 or reserved > on_hand
             limit :limit""";

    private static final String RESERVATIONS = """
            select format('SKU %s: reserved %s and confirmed %s, but its reservations have %s open and %s confirmed',
                          coalesce(s.sku_id, r.sku_id), s.reserved, s.confirmed, r.open, r.confirmed)
              from catalog.stock s
              full join (select sku_id, sum(open) as open, sum(confirmed) as confirmed
                           from catalog.reservation group by sku_id) r on r.sku_id = s.sku_id
             where coalesce(s.reserved, 0) <> coalesce(r.open, 0)
                or coalesce(s.confirmed, 0) <> coalesce(r.confirmed, 0)
             limit :limit""";

    private static final String MOVES = """
            select format('SKU %s: figures and moves differ: received %s/%s, confirmed %s/%s, given back %s/%s, reserved %s/%s',
                          s.sku_id, s.received, m.received, s.confirmed, m.confirmed, s.given_back, m.given_back,
                          s.reserved, m.reserved)
              from catalog.stock s
              left join (select sku_id,
                                sum(quantity) filter (where kind in ('RECEIVED', 'CORRECTED')) as received,
                                sum(quantity) filter (where kind = 'CONFIRMED') as confirmed,
                                sum(quantity) filter (where kind = 'GIVEN_BACK') as given_back,
                                sum(case kind when 'RESERVED' then quantity
                                              when 'RELEASED' then -quantity
                                              when 'CONFIRMED' then -quantity else 0 end) as reserved
                           from catalog.stock_move group by sku_id) m on m.sku_id = s.sku_id
             where s.received <> coalesce(m.received, 0) or s.confirmed <> coalesce(m.confirmed, 0)
                or s.given_back <> coalesce(m.given_back, 0) or s.reserved <> coalesce(m.reserved, 0)
             limit :limit""";

    private static final String HANDED = """
            select format('Owner %s, SKU %s: handed out %s, but others have taken %s from it',
                          g.owner, g.sku_id, g.handed, t.taken)
              from catalog.reservation g
              left join (select taken_from, sku_id, sum(taken) as taken from catalog.reservation
                          where taken_from is not null group by taken_from, sku_id) t
                on t.taken_from = g.owner and t.sku_id = g.sku_id
             where g.handed <> coalesce(t.taken, 0)
             limit :limit""";

    private List<String> find(String sql) {
        return jdbc.sql(sql)
                .param("limit", NAMED)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
