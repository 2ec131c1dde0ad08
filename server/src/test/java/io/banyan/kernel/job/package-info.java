@NullMarked
package io.banyan.kernel.job;

import org.jspecify.annotations.NullMarked;
