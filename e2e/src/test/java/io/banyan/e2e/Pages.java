package io.banyan.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The pages of the product by their addresses.
 *
 * @param shop what anybody sees
 * @param mine what shoppers see once they signed in
 * @param console what operators see once they signed in
 */
record Pages(List<String> shop, List<String> mine, List<String> console) {

    private static final List<String> MECHANICS =
            List.of("FLASH_SALE", "CHALLENGE", "COMMUNITY_PURCHASE", "BARGAIN", "SPLIT", "LOTTERY");

    /**
     * All of them.
     *
     * @param stage a shop where a campaign of each mechanic runs
     * @param product the product to show
     * @param group its group-buy
     */
    static Pages of(Stage stage, String product, String group) {
        var campaigns = new ArrayList<>(List.of(group));
        MECHANICS.forEach(mechanic -> campaigns.add(stage.running(mechanic)));
        return new Pages(
                join(List.of(
                        Stream.of("/", "/search", "/products/" + product),
                        campaigns.stream().map(campaign -> "/campaigns/" + campaign),
                        Stream.of("/coupons", "/invite", "/cart", "/me"))),
                List.of(
                        "/me",
                        "/orders",
                        "/me/groups",
                        "/me/coupons",
                        "/me/badges",
                        "/me/bargains",
                        "/me/packets",
                        "/me/invitations",
                        "/me/notices",
                        "/me/wallet",
                        "/me/wallet/withdraw"),
                join(List.of(
                        Stream.of("/console/"),
                        campaigns.stream().map(campaign -> "/console/campaigns/" + campaign),
                        Stream.of(
                                        "campaigns",
                                        "campaigns/new",
                                        "campaigns/new/group-buy",
                                        "campaigns/new/referral",
                                        "campaigns/new/bargain",
                                        "campaigns/new/challenge",
                                        "campaigns/new/split",
                                        "campaigns/new/lottery",
                                        "campaigns/new/flash-sale",
                                        "campaigns/new/community-purchase",
                                        "campaigns/pickup-points",
                                        "goods",
                                        "goods/new",
                                        "goods/" + product,
                                        "orders",
                                        "orders/troubles",
                                        "people",
                                        "imports",
                                        "imports/new",
                                        "promotions",
                                        "promotions/coupons/new",
                                        "promotions/spend",
                                        "promotions/terms",
                                        "promotions/test",
                                        "risk",
                                        "compliance",
                                        "settlement",
                                        "settlement/terms",
                                        "settlement/books",
                                        "settings/account",
                                        "settings/shop",
                                        "settings/operators",
                                        "settings/keys",
                                        "settings/sandbox")
                                .map(page -> "/console/" + page))));
    }

    private static List<String> join(List<Stream<String>> parts) {
        return parts.stream().flatMap(part -> part).toList();
    }
}
