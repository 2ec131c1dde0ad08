package io.banyan.catalog.goods;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.banyan.catalog.CatalogProblem;
import io.banyan.catalog.ProductChanged;
import io.banyan.kernel.id.Ids;
import io.banyan.kernel.journal.Journal;
import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.problem.ProblemException.FieldProblem;
import io.banyan.kernel.transaction.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The categories. Read through a cache of one second. */
@Repository
public class Categories {

    private static final int DEEPEST = 4;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;
    private final LoadingCache<String, CategoryTree> tree =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(1)).build(all -> load());

    Categories(JdbcClient jdbc, Transactions transactions, Journal journal, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    public CategoryTree tree() {
        return tree.get("");
    }

    /** As they are now, past the cache. */
    CategoryTree fresh() {
        return load();
    }

    private static final String ALL = """
            select c.id, c.parent_id, c.name_zh, c.name_en, c.slug,
                   (select count(*) from catalog.product p where p.category_id = c.id and p.state = 'PUBLISHED') as products
              from catalog.category c order by c.position, c.name_en, c.id""";

    private CategoryTree load() {
        return new CategoryTree(jdbc.sql(ALL)
                .query((row, number) -> new CategoryView(
                        row.getObject("id", UUID.class),
                        row.getObject("parent_id", UUID.class),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        row.getString("slug"),
                        row.getLong("products")))
                .list());
    }

    boolean exists(UUID id) {
        return jdbc.sql("select 1 from catalog.category where id = :id")
                .param("id", id)
                .query((row, number) -> number)
                .optional()
                .isPresent();
    }

    private static final String ENSURE = """
            insert into catalog.category (id, name_zh, name_en, slug, position, created_at)
            values (:id, :zh, :en, :slug, :position, :now) on conflict (slug) do nothing""";

    /** The category of a slug, made when there is none. */
    public UUID ensure(String slug, String nameZh, String nameEn, int position) {
        var found = bySlug(slug);
        if (found.isPresent()) {
            return found.get();
        }
        jdbc.sql(ENSURE)
                .param("id", ids.next())
                .param("zh", nameZh)
                .param("en", nameEn)
                .param("slug", slug)
                .param("position", position)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        transactions.afterCommit(tree::invalidateAll);
        return bySlug(slug).orElseThrow();
    }

    private Optional<UUID> bySlug(String slug) {
        return jdbc.sql("select id from catalog.category where slug = :slug")
                .param("slug", slug)
                .query((row, number) -> row.getObject("id", UUID.class))
                .optional();
    }

    private static final String INSERT = """
            insert into catalog.category (id, parent_id, name_zh, name_en, slug, position, created_at)
            values (:id, :parent, :zh, :en, :slug,
                    coalesce(:position, (select coalesce(max(position), 0) + 1 from catalog.category)), :now)""";

    UUID add(CategoryInput input) {
        var id = ids.next();
        write(() -> {
            requirePlace(id, input.parentId());
            jdbc.sql(INSERT)
                    .param("id", id)
                    .param("parent", input.parentId())
                    .param("zh", input.nameZh().strip())
                    .param("en", input.nameEn().strip())
                    .param("slug", slug(input))
                    .param("position", input.position())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        });
        return id;
    }

    private static final String UPDATE = """
            update catalog.category set parent_id = :parent, name_zh = :zh, name_en = :en, slug = :slug,
                   position = coalesce(:position, position) where id = :id""";

    void change(UUID id, CategoryInput input) {
        write(() -> {
            requirePlace(id, input.parentId());
            var rows = jdbc.sql(UPDATE)
                    .param("id", id)
                    .param("parent", input.parentId())
                    .param("zh", input.nameZh().strip())
                    .param("en", input.nameEn().strip())
                    .param("slug", slug(input))
                    .param("position", input.position())
                    .update();
            if (rows == 0) {
                throw new ProblemException(CatalogProblem.CATEGORY_UNKNOWN);
            }
            announceProductsOf(id);
        });
    }

    private static final String REMOVE = """
            delete from catalog.category c where c.id = :id
               and not exists (select 1 from catalog.product where category_id = c.id)
               and not exists (select 1 from catalog.category where parent_id = c.id)""";

    void remove(UUID id) {
        write(() -> {
            if (jdbc.sql(REMOVE).param("id", id).update() == 0) {
                throw new ProblemException(
                        load().find(id).isPresent() ? CatalogProblem.CATEGORY_IN_USE : CatalogProblem.CATEGORY_UNKNOWN);
            }
        });
    }

    private void write(Runnable work) {
        try {
            transactions.run(work);
        } catch (DuplicateKeyException taken) {
            throw new ProblemException(CatalogProblem.NAME_TAKEN, "slug");
        }
        tree.invalidateAll();
    }

    private void requirePlace(UUID id, @Nullable UUID parentId) {
        if (parentId == null) {
            return;
        }
        var now = load();
        var path = now.path(parentId);
        if (path.isEmpty() || path.size() >= DEEPEST || path.contains(id)) {
            throw new ProblemException(
                    CommonProblem.INVALID,
                    null,
                    Map.of(),
                    List.of(new FieldProblem("parentId", "不能放在这个分类下", "cannot be placed under this category")));
        }
    }

    private void announceProductsOf(UUID categoryId) {
        var now = clock.instant();
        journal.append(jdbc.sql("select id from catalog.product where category_id = :id")
                .param("id", categoryId)
                .query((row, number) -> new ProductChanged(row.getObject("id", UUID.class), now))
                .list());
    }

    private static String slug(CategoryInput input) {
        if (input.slug() != null) {
            return input.slug();
        }
        var made = input.nameEn()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return made.isEmpty() ? "category-" + Integer.toHexString(input.nameZh().hashCode()) : made;
    }
}
