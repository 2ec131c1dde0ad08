/** Touches (somebody opened a share) and the rule that credits an act to one of them. */
@NullMarked
package io.banyan.campaign.attribution;

import org.jspecify.annotations.NullMarked;
