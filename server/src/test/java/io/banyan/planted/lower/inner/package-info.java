@NullMarked
package io.banyan.planted.lower.inner;

import org.jspecify.annotations.NullMarked;
