/** Which ways people take through their events, from a start or to an end. */
@NullMarked
package io.banyan.engine.path;

import org.jspecify.annotations.NullMarked;
