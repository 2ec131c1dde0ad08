/**
 * Bargaining: friends cut the price of one piece, step by step, down to a floor. All cuts are drawn when the bargain opens and
 * kept, so that exactly the promised number of helpers brings it to the floor, to the cent.
 */
@NullMarked
package io.banyan.campaign.bargain;

import org.jspecify.annotations.NullMarked;
