package io.banyan.campaign.lifecycle;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.engine.Goods;
import io.banyan.campaign.engine.Rulebook;
import io.banyan.campaign.specification.CampaignSpec;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.catalog.Catalog;
import io.banyan.catalog.SkuSnapshot;
import io.banyan.kernel.money.Money;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks at specifications with the goods as they are sold now. */
@Component
class Reviews {

    private final Map<Mechanic, Rulebook> rulebooks;
    private final Catalog catalog;

    Reviews(List<Rulebook> rulebooks, Catalog catalog) {
        this.rulebooks = rulebooks.stream().collect(Collectors.toMap(Rulebook::mechanic, Function.identity()));
        this.catalog = catalog;
    }

    WorstCase of(CampaignSpec spec) {
        return Review.of(spec, rulebook(spec), goods(spec));
    }

    Rulebook rulebook(CampaignSpec spec) {
        return Objects.requireNonNull(rulebooks.get(spec.mechanic()), "no rulebook for " + spec.mechanic());
    }

    /** What must be free of the budget for one more to be let in. */
    Money next(Campaign campaign) {
        return rulebook(campaign.spec())
                .worstCase(campaign.spec(), goods(campaign.spec()))
                .nextParticipation();
    }

    /** The goods that the specification speaks of, as they are sold now. */
    private Goods goods(CampaignSpec spec) {
        return new Goods(spec.products().stream()
                .flatMap(product -> catalog.product(product).stream())
                .flatMap(product -> product.skus().stream())
                .collect(Collectors.toMap(SkuSnapshot::skuId, Function.identity())));
    }
}
