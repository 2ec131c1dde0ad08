/** How often people come within a time: daily, weekly and monthly active people and on how many days each was active. */
@NullMarked
package io.banyan.engine.stickiness;

import org.jspecify.annotations.NullMarked;
