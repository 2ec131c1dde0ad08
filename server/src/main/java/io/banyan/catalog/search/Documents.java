package io.banyan.catalog.search;

import io.banyan.catalog.goods.CategoryTree;
import io.banyan.catalog.goods.Product;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Makes a product into a document of the index. */
final class Documents {

    private Documents() {}

    static Document of(Product product, CategoryTree categories, JsonMapper json) {
        var document = new Document();
        document.add(new StringField(Fields.ID, product.id().toString(), Store.YES));
        var title = product.title().all();
        text(document, title, Fields.TITLE_ZH, Fields.TITLE_EN, Fields.TITLE_PLAIN);
        text(document, join(product.subtitle().all(), product.description().all()), Fields.TEXT_ZH, Fields.TEXT_EN);
        text(
                document,
                join(categories.words(product.categoryId()), product.brand()),
                Fields.SHELF_ZH,
                Fields.SHELF_EN,
                Fields.TITLE_PLAIN);
        for (var sku : product.skus()) {
            document.add(new StringField(Fields.CODE, sku.code().toLowerCase(Locale.ROOT), Store.NO));
        }
        document.add(new StoredField(Fields.CARD, json.writeValueAsBytes(IndexedCard.of(product))));
        value(document, Fields.CATEGORY, product.categoryId());
        value(document, Fields.BRAND, product.brandId());
        document.add(new NumericDocValuesField(
                Fields.PRICE, product.cheapest().price().minor()));
        document.add(new NumericDocValuesField(Fields.SOLD, product.sold()));
        document.add(
                new NumericDocValuesField(Fields.CREATED, product.createdAt().toEpochMilli()));
        document.add(new NumericDocValuesField(Fields.IN_STOCK, product.inStock() ? 1 : 0));
        return document;
    }

    private static void text(Document document, String text, String... fields) {
        for (var field : fields) {
            document.add(new TextField(field, text, Store.NO));
        }
    }

    private static void value(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.add(new SortedDocValuesField(field, new BytesRef(value.toString())));
        }
    }

    private static String join(@Nullable String one, @Nullable String other) {
        return (one == null ? "" : one) + " \n" + (other == null ? "" : other);
    }
}
