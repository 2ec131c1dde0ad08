/** Operators of the console: accounts, second factor, API keys, and the first of them. */
@NullMarked
package io.banyan.identity.operator;

import org.jspecify.annotations.NullMarked;
