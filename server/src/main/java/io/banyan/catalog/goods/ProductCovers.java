package io.banyan.catalog.goods;

import io.banyan.catalog.Covers;
import io.banyan.catalog.cover.Illustrations;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Draws the covers of the products there are. */
@Service
class ProductCovers implements Covers {

    private final JdbcClient jdbc;
    private final Illustrations illustrations;

    ProductCovers(JdbcClient jdbc, Illustrations illustrations) {
        this.jdbc = jdbc;
        this.illustrations = illustrations;
    }

    private static final String SUBJECT = """
            select p.title, p.title_en, c.name_zh || ' ' || c.name_en as category
              from catalog.product p left join catalog.category c on c.id = p.category_id
             where p.id = :id""";

    @Override
    public Optional<String> svg(UUID productId) {
        return jdbc.sql(SUBJECT)
                .param("id", productId)
                .query((row, number) -> illustrations.cover(
                        row.getString("title"), row.getString("title_en"), row.getString("category")))
                .optional();
    }
}
