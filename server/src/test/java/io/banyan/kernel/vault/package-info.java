@NullMarked
package io.banyan.kernel.vault;

import org.jspecify.annotations.NullMarked;
