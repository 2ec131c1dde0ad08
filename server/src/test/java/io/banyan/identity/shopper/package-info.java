@NullMarked
package io.banyan.identity.shopper;

import org.jspecify.annotations.NullMarked;
