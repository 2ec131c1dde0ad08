/** The invitation forest: who brought whom, once and for all. */
@NullMarked
package io.banyan.campaign.forest;

import org.jspecify.annotations.NullMarked;
