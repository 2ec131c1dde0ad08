package io.banyan.catalog.goods;

import io.banyan.catalog.CatalogProblem;
import io.banyan.catalog.ProductChanged;
import io.banyan.kernel.id.Ids;
import io.banyan.kernel.journal.Journal;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.transaction.Transactions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The brands. */
@Repository
public class Brands {

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    Brands(JdbcClient jdbc, Transactions transactions, Journal journal, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    public List<BrandView> all() {
        return jdbc.sql("select id, name from catalog.brand order by name, id")
                .query((row, number) -> new BrandView(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    Optional<BrandView> find(UUID id) {
        return jdbc.sql("select id, name from catalog.brand where id = :id")
                .param("id", id)
                .query((row, number) -> new BrandView(row.getObject("id", UUID.class), row.getString("name")))
                .optional();
    }

    private static final String ENSURE = """
            insert into catalog.brand (id, name, created_at) values (:id, :name, :now)
            on conflict (name) do update set name = excluded.name returning id""";

    /** The brand of a name, made when there is none. */
    public UUID ensure(String name) {
        return jdbc.sql(ENSURE)
                .param("id", ids.next())
                .param("name", name.strip())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getObject("id", UUID.class))
                .single();
    }

    BrandView add(BrandInput input) {
        var brand = new BrandView(ids.next(), input.name().strip());
        try {
            jdbc.sql("insert into catalog.brand (id, name, created_at) values (:id, :name, :now)")
                    .param("id", brand.id())
                    .param("name", brand.name())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new ProblemException(CatalogProblem.NAME_TAKEN, "name");
        }
        return brand;
    }

    BrandView change(UUID id, BrandInput input) {
        try {
            transactions.run(() -> {
                var rows = jdbc.sql("update catalog.brand set name = :name where id = :id")
                        .param("id", id)
                        .param("name", input.name().strip())
                        .update();
                if (rows == 0) {
                    throw new ProblemException(CatalogProblem.BRAND_UNKNOWN);
                }
                var now = clock.instant();
                journal.append(jdbc.sql("select id from catalog.product where brand_id = :id")
                        .param("id", id)
                        .query((row, number) -> new ProductChanged(row.getObject("id", UUID.class), now))
                        .list());
            });
        } catch (DuplicateKeyException taken) {
            throw new ProblemException(CatalogProblem.NAME_TAKEN, "name");
        }
        return new BrandView(id, input.name().strip());
    }

    private static final String REMOVE = """
            delete from catalog.brand b where b.id = :id
               and not exists (select 1 from catalog.product where brand_id = b.id)""";

    void remove(UUID id) {
        if (jdbc.sql(REMOVE).param("id", id).update() == 0) {
            throw new ProblemException(
                    find(id).isPresent() ? CatalogProblem.BRAND_IN_USE : CatalogProblem.BRAND_UNKNOWN);
        }
    }
}
