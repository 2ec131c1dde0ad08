package io.banyan.promotion.spend;

import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.ProblemType;
import io.banyan.trade.spi.OfferSource;
import io.banyan.trade.spi.PriceOffer;
import io.banyan.trade.spi.PriceStage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Spend-and-save promotions as offers, for visitors too. They use nothing up, so nothing is claimed. */
@Component
public class SpendOffers implements OfferSource {

    private final SpendRules rules;

    SpendOffers(SpendRules rules) {
        this.rules = rules;
    }

    @Override
    public String name() {
        return "spend";
    }

    @Override
    public List<List<PriceOffer>> offers(List<Basket> baskets) {
        var active = rules.active();
        return baskets.stream()
                .map(basket -> active.stream()
                        .filter(rule -> running(rule.terms(), basket.at()))
                        .map(rule -> offer(rule, basket.currency()))
                        .toList())
                .toList();
    }

    /** The promotions of a product. */
    public List<SpendRule> running(UUID productId, Instant at) {
        return rules.active().stream()
                .filter(rule -> running(rule.terms(), at))
                .filter(rule -> rule.terms().scope().scope().covers(productId))
                .toList();
    }

    /** Promotions that have not begun or are over are nobody's disappointment: they are not mentioned. */
    static boolean running(SpendTerms terms, Instant at) {
        return (terms.startsAt() == null || !at.isBefore(terms.startsAt()))
                && (terms.endsAt() == null || at.isBefore(terms.endsAt()));
    }

    private PriceOffer offer(SpendRule rule, String currency) {
        var terms = rule.terms();
        return new PriceOffer(
                name(),
                rule.id().toString(),
                PriceStage.SPEND_AND_SAVE,
                terms.group(),
                terms.exclusive(),
                true,
                rule.id().toString(),
                terms.titleZh(),
                terms.titleEn(),
                terms.scope().scope(),
                Money.zero(currency),
                terms.benefit(),
                terms.startsAt(),
                terms.endsAt());
    }

    @Override
    public Map<UUID, ProblemType> claim(List<Claim> claims, Instant at) {
        return Map.of();
    }

    @Override
    public void unclaim(List<UUID> orderIds) {}
}
