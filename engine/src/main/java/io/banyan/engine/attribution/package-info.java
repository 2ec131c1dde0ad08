/** Which touches people had before they converted, and what share of a conversion each channel gets. */
@NullMarked
package io.banyan.engine.attribution;

import org.jspecify.annotations.NullMarked;
