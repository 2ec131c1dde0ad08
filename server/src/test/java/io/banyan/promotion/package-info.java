@NullMarked
package io.banyan.promotion;

import org.jspecify.annotations.NullMarked;
