package io.banyan.campaign.attribution;

import java.time.Duration;

/** How credit is given: which touch, and how long before the act it may lie. */
public record CreditRule(Model model, Duration window) {

    /** The rule where no campaign says otherwise: the last touch within seven days. */
    public static final CreditRule DEFAULT = new CreditRule(Model.LAST, Duration.ofDays(7));

    /** Which of the qualifying touches are credited. */
    public enum Model {
        LAST,
        FIRST,
        LINEAR
    }
}
