@NullMarked
package io.banyan.kernel.backup;

import org.jspecify.annotations.NullMarked;
