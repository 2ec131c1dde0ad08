/** The life of a campaign from draft to settlement, and what operators and shoppers see of it. */
@NullMarked
package io.banyan.campaign.lifecycle;

import org.jspecify.annotations.NullMarked;
