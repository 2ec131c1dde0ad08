@NullMarked
package io.banyan.connector;

import org.jspecify.annotations.NullMarked;
