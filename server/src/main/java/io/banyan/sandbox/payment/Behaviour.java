package io.banyan.sandbox.payment;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How the network behaves.
 *
 * @param delayMs how long it takes until it tells the merchant, in milliseconds
 * @param duplicates how many times more it tells the same
 * @param reorder whether it tells the first of two things after the second: it then waits a second before telling every
 *     other thing about a payment
 * @param failRate the chance, from 0 to 1, that an exchange with the merchant fails: a request is answered with 503, a call
 *     to the merchant is lost
 */
record Behaviour(
        @Min(0) @Max(600_000) int delayMs,
        @Min(0) @Max(10) int duplicates,
        boolean reorder,
        @DecimalMin("0") @DecimalMax("1") double failRate) {}
