package io.banyan.trade;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.catalog.Stock;
import io.banyan.ledger.Ledger;

/** What must hold of orders, goods and money after every test of payments; the network behaves again. */
final class ShopBooks {

    private final Orders orders;
    private final Stock stock;
    private final Ledger ledger;

    ShopBooks(Orders orders, Stock stock, Ledger ledger) {
        this.orders = orders;
        this.stock = stock;
        this.ledger = ledger;
    }

    void hold(Shopping shopping) {
        shopping.network(0, 0, false, 0);
        assertThat(orders.verify().violations()).isEmpty();
        assertThat(stock.verify().breaches()).isEmpty();
        assertThat(ledger.verify().right()).isTrue();
    }
}
