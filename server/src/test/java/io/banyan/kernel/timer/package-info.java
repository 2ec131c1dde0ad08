@NullMarked
package io.banyan.kernel.timer;

import org.jspecify.annotations.NullMarked;
