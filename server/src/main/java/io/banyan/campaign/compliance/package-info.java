/** The law before a campaign: what its pack finds, what blocks it, and who answers for a warning. */
@NullMarked
package io.banyan.campaign.compliance;

import org.jspecify.annotations.NullMarked;
