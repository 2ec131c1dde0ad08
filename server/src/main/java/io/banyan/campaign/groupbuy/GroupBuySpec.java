package io.banyan.campaign.groupbuy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.campaign.specification.Terms;
import io.banyan.kernel.money.Money;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a group-buy.
 *
 * @param productId what is sold
 * @param ladder the group sizes and the price of each SKU at that size, smallest size first
 * @param windowHours how long a group stays open after its leader paid
 * @param audience who may join
 * @param leaderPerk what the one who opened a group gets when it comes together
 * @param guarantee the promise to complete a group with fewer people, at the merchant's cost
 * @param showOpenGroups whether open groups are shown to strangers
 * @param reminderMinutesBefore how long before its end the members of an open group are reminded
 * @param quantityLimit the most pieces that one order may have
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GroupBuySpec(
        UUID productId,
        List<GroupBuyStep> ladder,
        int windowHours,
        Audience audience,
        @Nullable LeaderPerk leaderPerk,
        GroupGuarantee guarantee,
        boolean showOpenGroups,
        @Nullable Integer reminderMinutesBefore,
        int quantityLimit)
        implements Terms {

    public GroupBuySpec {
        Objects.requireNonNull(productId, "groupBuy.productId");
        ladder = ladder == null ? List.of() : List.copyOf(ladder);
        audience = audience == null ? Audience.ANYONE : audience;
        guarantee = guarantee == null ? GroupGuarantee.NONE : guarantee;
    }

    /** One size and the price of each SKU when a group of that size has come together. */
    public record GroupBuyStep(int size, List<SkuPrice> prices) {

        public GroupBuyStep {
            prices = prices == null ? List.of() : List.copyOf(prices);
        }

        public @Nullable Money price(UUID skuId) {
            return prices.stream()
                    .filter(price -> price.skuId().equals(skuId))
                    .map(SkuPrice::price)
                    .findFirst()
                    .orElse(null);
        }
    }

    public record SkuPrice(UUID skuId, Money price) {

        public SkuPrice {
            Objects.requireNonNull(skuId, "skuId");
            Objects.requireNonNull(price, "price");
        }
    }

    /** The promise that a group with at least {@code minimum} members completes when its time is over. */
    public record GroupGuarantee(boolean enabled, int minimum) {

        static final GroupGuarantee NONE = new GroupGuarantee(false, 0);
    }

    @Override
    public Set<UUID> products() {
        return Set.of(productId);
    }

    /** The step that everybody pays at first. */
    public GroupBuyStep firstStep() {
        return ladder.getFirst();
    }

    /** The step with the most people and the lowest price. */
    public GroupBuyStep lastStep() {
        return ladder.getLast();
    }

    /** How many people fit into a group. */
    public int size() {
        return lastStep().size();
    }

    /** The step that a group of so many people has reached; the first when it has reached none. */
    public GroupBuyStep stepFor(int people) {
        var reached = firstStep();
        for (var step : ladder) {
            if (step.size() <= people) {
                reached = step;
            }
        }
        return reached;
    }
}
