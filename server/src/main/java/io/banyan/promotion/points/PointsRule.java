package io.banyan.promotion.points;

import io.banyan.kernel.money.Money;

/**
 * What orders earn in points.
 *
 * @param points so many points
 * @param spend for each so much paid; what is less earns nothing
 * @param freezeDays for how many days after the payment they are frozen
 */
record PointsRule(boolean earning, int points, Money spend, int freezeDays) {

    /** What an order earns of which so much was paid. */
    long earnedBy(Money paid) {
        return earning && paid.currency().equals(spend.currency())
                ? Math.multiplyExact(paid.minor() / spend.minor(), points)
                : 0;
    }
}
