/** What customers are worth: how often they will buy, whether they still do, what they spend, and who they are by recency, frequency and money. */
@NullMarked
package io.banyan.engine.value;

import org.jspecify.annotations.NullMarked;
