package io.banyan.campaign.engine;

import io.banyan.campaign.specification.CampaignSpec;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.catalog.Catalog;
import io.banyan.catalog.SkuSnapshot;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The rulebooks of all mechanics, and the goods that a specification speaks of. */
@Component
public class Rulebooks {

    private final Map<Mechanic, Rulebook> rulebooks;
    private final Catalog catalog;

    Rulebooks(List<Rulebook> rulebooks, Catalog catalog) {
        this.rulebooks = rulebooks.stream().collect(Collectors.toMap(Rulebook::mechanic, Function.identity()));
        this.catalog = catalog;
    }

    public Rulebook of(CampaignSpec spec) {
        return Objects.requireNonNull(rulebooks.get(spec.mechanic()), "no rulebook for " + spec.mechanic());
    }

    /** The goods that the specification speaks of, as they are sold now. */
    public Goods goods(CampaignSpec spec) {
        return new Goods(spec.products().stream()
                .flatMap(product -> catalog.product(product).stream())
                .flatMap(product -> product.skus().stream())
                .collect(Collectors.toMap(SkuSnapshot::skuId, Function.identity())));
    }
}
