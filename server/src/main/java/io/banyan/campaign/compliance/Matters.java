package io.banyan.campaign.compliance;

import io.banyan.campaign.engine.Description;
import io.banyan.campaign.engine.Rulebooks;
import io.banyan.campaign.specification.CampaignSpec;
import io.banyan.catalog.Catalog;
import io.banyan.catalog.PriceHistory;
import io.banyan.kernel.setting.Settings;
import io.banyan.law.Matter;
import io.banyan.law.Matter.AfterSales;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Describes a campaign to the law as the shop is now: its words, its goods and their prices in the days before. */
@Component
class Matters {

    private static final Duration DAYS_BEFORE = Duration.ofDays(7);
    private static final int RETURN_DAYS = 7;

    private final Rulebooks rulebooks;
    private final Catalog catalog;
    private final PriceHistory prices;
    private final Settings settings;
    private final Clock clock;

    Matters(Rulebooks rulebooks, Catalog catalog, PriceHistory prices, Settings settings, Clock clock) {
        this.rulebooks = rulebooks;
        this.catalog = catalog;
        this.prices = prices;
        this.settings = settings;
        this.clock = clock;
    }

    Matter of(CampaignSpec spec) {
        var returnDays = settings.get("shop.return_window_days", Integer.class, RETURN_DAYS);
        var goods = rulebooks.goods(spec);
        var matter = Matter.builder().text("titleZh", spec.titleZh()).text("titleEn", spec.titleEn());
        for (var product : catalog.products(spec.products()).values()) {
            matter.text("product.title", product.title()).text("product.titleEn", product.titleEn());
        }
        if (!goods.skus().isEmpty()) {
            matter.afterSales(new AfterSales(returnDays, false, null));
        }
        var past = prices.since(goods.skus().keySet(), clock.instant().minus(DAYS_BEFORE));
        rulebooks.of(spec).describe(spec, goods, new Description(matter, past, returnDays));
        return matter.build();
    }
}
