package io.banyan.catalog.search;

import io.banyan.catalog.ProductCard;
import io.banyan.catalog.goods.Cards;
import io.banyan.catalog.goods.Product;
import java.util.Locale;

/** A product as kept in the index, for readers of both languages. */
record IndexedCard(ProductCard zh, ProductCard en) {

    static IndexedCard of(Product product) {
        return new IndexedCard(Cards.of(product, Locale.CHINESE), Cards.of(product, Locale.ENGLISH));
    }

    ProductCard forReader(Locale reader) {
        return reader.getLanguage().equals("zh") ? zh : en;
    }
}
