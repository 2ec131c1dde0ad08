@NullMarked
package io.banyan.kernel.batch;

import org.jspecify.annotations.NullMarked;
