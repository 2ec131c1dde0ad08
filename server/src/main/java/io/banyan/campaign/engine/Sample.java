package io.banyan.campaign.engine;

import io.banyan.campaign.specification.CampaignSpec;
import io.banyan.catalog.ProductSummary;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Campaigns of one mechanic for the sample shop. One bean for each mechanic that shows itself there. */
public interface Sample {

    String CURRENCY = "CNY";

    List<CampaignSpec> campaigns(Shelf shelf);

    /** Brings life to a campaign of this sample that runs now, such as people who take part. */
    default void begun(UUID campaignId, Shelf shelf) {}

    /** The goods and the people of the sample shop, and the time at which its campaigns start. */
    interface Shelf {

        /** The product with a variant of one of these codes; the sample's goods may have been changed since. */
        Optional<ProductSummary> product(String... codes);

        /** Somebody of this name, made when they are asked for first. */
        UUID person(String nickname);

        Instant now();
    }

    /** So much of a price, brought to the ten fen below. */
    static Money part(Money price, int basisPoints) {
        return Money.of(Math.max(10, price.percent(basisPoints).minor() / 10 * 10), price.currency());
    }

    static Money yuan(long amount) {
        return Money.of(amount * 100, CURRENCY);
    }
}
