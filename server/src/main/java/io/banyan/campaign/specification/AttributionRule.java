package io.banyan.campaign.specification;

/**
 * To which share a sign-up or an order is credited.
 *
 * @param windowDays how many days after a share was opened it still counts
 * @param model which of several opened shares counts
 */
public record AttributionRule(int windowDays, Model model) {

    public static final AttributionRule STANDARD = new AttributionRule(7, Model.LAST);

    /** Which of several opened shares counts: the last, the first, or all in equal parts. */
    public enum Model {
        LAST,
        FIRST,
        LINEAR
    }

    public AttributionRule {
        model = model == null ? Model.LAST : model;
    }
}
