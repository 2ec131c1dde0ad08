/** The packaged product, used and mistreated from outside. */
@NullMarked
package io.banyan.e2e;

import org.jspecify.annotations.NullMarked;
