@NullMarked
package io.banyan.planted.upper;

import org.jspecify.annotations.NullMarked;
