/** What may come of a campaign: simulated on the shop's own graph of people, before it costs anything. */
@NullMarked
package io.banyan.campaign.whatif;

import org.jspecify.annotations.NullMarked;
