/** Who did what and when, held so that questions over everybody are answered at the speed of memory. */
@NullMarked
package io.banyan.engine.activity;

import org.jspecify.annotations.NullMarked;
