/** What the tests of all modules share. */
@NullMarked
package io.banyan;

import org.jspecify.annotations.NullMarked;
