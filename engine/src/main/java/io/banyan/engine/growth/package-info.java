/** Where the active people of a period come from, and how many were lost: growth accounting. */
@NullMarked
package io.banyan.engine.growth;

import org.jspecify.annotations.NullMarked;
