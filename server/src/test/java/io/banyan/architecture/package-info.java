/** The rules of the house, and planted violations that prove they bite. */
@NullMarked
package io.banyan.architecture;

import org.jspecify.annotations.NullMarked;
