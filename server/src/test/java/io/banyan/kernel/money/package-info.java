@NullMarked
package io.banyan.kernel.money;

import org.jspecify.annotations.NullMarked;
