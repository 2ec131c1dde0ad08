package io.banyan.campaign.specification;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign is: one document, never changed once written; a change is a new version.
 *
 * <p>In the document the terms stand under the name of the mechanic's {@link Section section}, such as
 * {@code groupBuy}; no other section may be given.
 *
 * @param mechanic how it spreads
 * @param titleZh its name for shoppers, in Chinese
 * @param titleEn the same in English
 * @param startsAt when a scheduled campaign starts
 * @param endsAt when it stops taking participants; without it, when an operator ends it
 * @param timeZone the zone in which its days are counted
 * @param budget the most that it may cost, discounts included
 * @param caps limits on taking part
 * @param attribution to which share a sign-up or an order is credited
 * @param combinable whether coupons and points may lower its price further
 * @param terms the terms of the mechanic; null while they are missing
 * @param lawPack the set of legal checks it is held to
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CampaignSpec(
        Mechanic mechanic,
        String titleZh,
        String titleEn,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        String timeZone,
        Money budget,
        Caps caps,
        AttributionRule attribution,
        boolean combinable,
        @JsonIgnore @Nullable Terms terms,
        String lawPack) {

    public CampaignSpec {
        Objects.requireNonNull(mechanic, "mechanic");
        Objects.requireNonNull(budget, "budget");
        titleZh = titleZh == null ? "" : titleZh.strip();
        titleEn = titleEn == null ? "" : titleEn.strip();
        timeZone = timeZone == null ? "Asia/Shanghai" : timeZone;
        caps = caps == null ? Caps.NONE : caps;
        attribution = attribution == null ? AttributionRule.STANDARD : attribution;
        lawPack = lawPack == null ? "cn" : lawPack;
    }

    /** A campaign without dates, caps or combinations, under the usual rules. */
    public static CampaignSpec of(Mechanic mechanic, String titleZh, String titleEn, Money budget, Terms terms) {
        return new CampaignSpec(
                mechanic,
                titleZh,
                titleEn,
                null,
                null,
                "Asia/Shanghai",
                budget,
                Caps.NONE,
                AttributionRule.STANDARD,
                false,
                terms,
                "cn");
    }

    /** The terms if they are of this type; null when they are missing or those of another mechanic. */
    public <T extends Terms> @Nullable T termsOrNull(Class<T> type) {
        return type.isInstance(terms) ? type.cast(terms) : null;
    }

    /** The same, known to be there. */
    public <T extends Terms> T terms(Class<T> type) {
        return Objects.requireNonNull(termsOrNull(type), () -> "no terms of " + mechanic);
    }

    /** The products that it is about. */
    @JsonIgnore
    public Set<UUID> products() {
        return terms == null ? Set.of() : terms.products();
    }
}
