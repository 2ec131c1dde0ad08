/**
 * Who belongs together and who stands out in a graph: components, cores, dense blocks, communities, trust, and the shapes that bought
 * invitations leave behind.
 */
@NullMarked
package io.banyan.engine.risk;

import org.jspecify.annotations.NullMarked;
