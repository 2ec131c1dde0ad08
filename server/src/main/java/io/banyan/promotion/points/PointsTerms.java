package io.banyan.promotion.points;

import io.banyan.kernel.money.Money;

/**
 * What points are worth at the checkout.
 *
 * @param block so many points
 * @param worth pay so much; points are used in whole blocks
 * @param basisPoints the largest share of what the goods cost that points may pay: 5,000 is a half
 */
record PointsTerms(boolean enabled, int block, Money worth, int basisPoints) {}
