package io.banyan.identity;

/**
 * Who makes a request. A controller takes one as a parameter: {@code Actor} on a shop path is a {@link Visitor}
 * or a {@link Shopper}; {@code Shopper} answers 401 to a visitor; {@code Operator} on a console path is the
 * signed-in colleague or the API key.
 */
public sealed interface Actor permits Visitor, Shopper, Operator {}
