/** The versioned document that a campaign is: its shape, its checks and what it can cost at most. */
@NullMarked
package io.banyan.campaign.specification;

import org.jspecify.annotations.NullMarked;
