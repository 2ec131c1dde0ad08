/** Shoppers: signing in by phone, their profile and their addresses. */
@NullMarked
package io.banyan.identity.shopper;

import org.jspecify.annotations.NullMarked;
