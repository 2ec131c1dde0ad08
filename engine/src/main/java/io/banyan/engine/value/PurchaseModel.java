package io.banyan.engine.value;

import java.util.random.RandomGenerator;

/**
 * How often customers without a contract buy again, and when they stop without saying so: while alive they buy at random at a rate of
 * their own, and each has a chance of their own to leave. Immutable. Times are in the unit of the histories the model was fitted to.
 */
public sealed interface PurchaseModel permits BgNbd, MbgNbd, ParetoNbd {

    /** E[X(t)]: repeat purchases that a new customer will make in the time after the first purchase. */
    double expectedPurchases(double time);

    /** E[Y(t)]: purchases that a customer with this history will make in the time to come. */
    double expectedPurchases(History history, double time);

    /** The probability that a customer with this history has not left; churn is 1 less this. */
    double probabilityAlive(History history);

    /** P(X(t) = n): the probability that a new customer makes just so many repeat purchases in the time after the first purchase. */
    double probabilityOfPurchases(int purchases, double time);

    /** The natural logarithm of the likelihood of one history. */
    double logLikelihood(History history);

    /** Repeat purchases of one new customer, drawn by chance: their times after the first purchase, ascending, up to the end. */
    double[] simulate(RandomGenerator random, double end);
}
