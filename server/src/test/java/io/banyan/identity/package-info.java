@NullMarked
package io.banyan.identity;

import org.jspecify.annotations.NullMarked;
