@NullMarked
package io.banyan.kernel.journal;

import org.jspecify.annotations.NullMarked;
