/**
 * A payment network to try things out with. It behaves like a real one: merchants talk to it with signed requests, shoppers
 * pay on its own page, and it tells merchants asynchronously by signed calls, which it repeats until they are acknowledged
 * and which it can be told to delay, duplicate, reorder or lose.
 *
 * <p>It shares nothing with the shop but the HTTP surface and a secret.
 */
@NullMarked
package io.banyan.sandbox.payment;

import org.jspecify.annotations.NullMarked;
