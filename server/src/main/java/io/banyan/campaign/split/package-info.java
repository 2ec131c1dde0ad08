/**
 * Packets that are split among friends: an amount of money, or coupons. All parts are drawn when a packet is opened and kept;
 * each place has the same expectation, so that nobody gains by being early or late.
 */
@NullMarked
package io.banyan.campaign.split;

import org.jspecify.annotations.NullMarked;
