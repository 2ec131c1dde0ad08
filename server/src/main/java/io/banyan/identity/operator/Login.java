package io.banyan.identity.operator;

import io.banyan.identity.Operator;

/**
 * An operator as one request shows them.
 *
 * @param person whether it is a colleague with a session, not a key
 * @param mustChangePassword whether they may do nothing else yet
 */
public record Login(Operator operator, boolean person, boolean mustChangePassword) {}
