/**
 * What all mechanics share. A mechanic decides: a pure function from what is stored and what happens to what
 * follows, as {@link io.banyan.campaign.engine.Effect effects}. The engine admits people within caps and budget,
 * and carries the effects out in the transaction of the act.
 */
@NullMarked
package io.banyan.campaign.engine;

import org.jspecify.annotations.NullMarked;
