@NullMarked
package io.banyan.identity.operator;

import org.jspecify.annotations.NullMarked;
