package io.banyan.bench.traffic;

import java.util.SplittableRandom;

/**
 * What a person is like; each a chance between 0 and 1.
 *
 * @param sociable shares what they like, and with how many
 * @param trusting opens what friends send
 * @param thrifty prefers group prices to buying alone
 * @param decided buys what they look at
 * @param fickle leaves orders unpaid, or declines at the cashier
 */
record Temper(double sociable, double trusting, double thrifty, double decided, double fickle) {

    static Temper draw(SplittableRandom random) {
        return new Temper(
                0.15 + 0.85 * random.nextDouble(),
                0.4 + 0.6 * random.nextDouble(),
                0.2 + 0.8 * random.nextDouble(),
                0.15 + 0.6 * random.nextDouble(),
                0.25 * random.nextDouble() * random.nextDouble());
    }
}
