/**
 * Lotteries whose draws anybody can check. The hash of a secret seed is published before the first draw and the seed after the
 * last; each draw is a function of seed, draw number and participant. Odds and stock of prizes are fixed before the start.
 */
@NullMarked
package io.banyan.campaign.lottery;

import org.jspecify.annotations.NullMarked;
