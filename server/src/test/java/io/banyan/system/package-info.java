@NullMarked
package io.banyan.system;

import org.jspecify.annotations.NullMarked;
