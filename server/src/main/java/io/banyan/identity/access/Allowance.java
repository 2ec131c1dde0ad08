package io.banyan.identity.access;

import java.time.Duration;

/**
 * How often something may be done.
 *
 * @param name what
 * @param burst how often in a row
 * @param interval how long until one more is allowed
 */
public record Allowance(String name, int burst, Duration interval) {}
