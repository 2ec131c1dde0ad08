/** The shop itself: its name, its money and its settings. */
@NullMarked
package io.banyan.identity.shop;

import org.jspecify.annotations.NullMarked;
