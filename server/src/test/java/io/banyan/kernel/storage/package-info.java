@NullMarked
package io.banyan.kernel.storage;

import org.jspecify.annotations.NullMarked;
