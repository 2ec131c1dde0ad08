package io.banyan.engine.value;

/**
 * One customer as the models see it, split at the end of calibration.
 *
 * @param customer as in the transactions
 * @param history until the end of calibration, in weeks
 * @param spending per repeat purchase until then
 * @param heldOut purchases after it, up to the end of the hold-out
 * @param heldOutSpend all money of those
 */
public record Summary(long customer, History history, Spending spending, int heldOut, double heldOutSpend) {}
