/** What the topics of the engine share. */
@NullMarked
package io.banyan.engine;

import org.jspecify.annotations.NullMarked;
