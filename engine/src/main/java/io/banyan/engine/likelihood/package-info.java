/** The maximum of a smooth function of a few variables, with the curvature there: what estimation by maximum likelihood needs. */
@NullMarked
package io.banyan.engine.likelihood;

import org.jspecify.annotations.NullMarked;
