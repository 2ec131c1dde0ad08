/** Challenges: a goal over events, alone or as a team, paid in tiers and taken back when what counted is undone. */
@NullMarked
package io.banyan.campaign.challenge;

import org.jspecify.annotations.NullMarked;
