package io.banyan.campaign.specification;

/** The ways in which a campaign spreads. Each names the section of the specification that holds its terms. */
public enum Mechanic {
    GROUP_BUY("groupBuy"),
    REFERRAL("referral"),
    BARGAIN("bargain"),
    CHALLENGE("challenge"),
    SPLIT("split"),
    LOTTERY("lottery"),
    FLASH_SALE("flashSale"),
    COMMUNITY_PURCHASE("communityPurchase");

    private final String section;

    Mechanic(String section) {
        this.section = section;
    }

    /** The name of its section in the document, such as {@code groupBuy}. */
    public String section() {
        return section;
    }
}
