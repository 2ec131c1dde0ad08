package io.banyan.trade.pricing;

import io.banyan.kernel.money.Money;
import io.banyan.kernel.setting.Settings;
import org.springframework.stereotype.Component;

/** What delivery costs in this shop; nothing until an operator says otherwise. */
@Component
class ShippingFees {

    private static final String KEY = "trade.shipping";

    private final Settings settings;

    ShippingFees(Settings settings) {
        this.settings = settings;
    }

    ShippingTerms terms() {
        return settings.find(KEY, ShippingTerms.class)
                .orElseGet(
                        () -> new ShippingTerms(Money.zero(settings.get("shop.currency", String.class, "CNY")), null));
    }

    void change(ShippingTerms terms) {
        settings.put(KEY, terms);
    }
}
