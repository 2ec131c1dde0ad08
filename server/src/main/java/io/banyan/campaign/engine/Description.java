package io.banyan.campaign.engine;

import io.banyan.catalog.PriceHistory.Past;
import io.banyan.kernel.money.Money;
import io.banyan.law.Matter;
import io.banyan.law.Matter.AfterSales;
import io.banyan.law.Matter.PriceClaim;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Collects the facts about a campaign that the law asks about. What every campaign has (its titles, its goods, the
 * shop's return window) is there already; a mechanic adds what only it knows, see {@link Rulebook#describe}.
 */
public final class Description {

    private final Matter.Builder matter;
    private final Map<UUID, Past> past;
    private final int returnDays;

    public Description(Matter.Builder matter, Map<UUID, Past> past, int returnDays) {
        this.matter = matter;
        this.past = Map.copyOf(past);
        this.returnDays = returnDays;
    }

    /** For everything that has no method here: schemes, lotteries, participants, differences between people. */
    public Matter.Builder matter() {
        return matter;
    }

    /** For how many days goods may be returned here. */
    public int returnDays() {
        return returnDays;
    }

    /**
     * A price that the campaign's pages show beside a higher one.
     *
     * @param place the path of the field in the specification
     * @param shown the higher one
     * @param statedBasis what the pages say it is, such as 单买价 (the price without the campaign); null when they
     *     say nothing, and then it is held against what was really charged in the days before
     */
    public void reduced(String place, UUID skuId, Money shown, Money offered, @Nullable String statedBasis) {
        var before = past.getOrDefault(skuId, Past.NONE);
        matter.price(new PriceClaim(place, shown, offered, statedBasis, before.lowestCharged(), before.lowestListed()));
    }

    /** The campaign pays rewards for orders, frozen for so many days. */
    public void orderRewards(int frozenDays) {
        matter.afterSales(new AfterSales(returnDays, false, frozenDays));
    }
}
