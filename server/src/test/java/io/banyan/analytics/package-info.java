@NullMarked
package io.banyan.analytics;

import org.jspecify.annotations.NullMarked;
