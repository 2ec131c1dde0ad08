/**
 * Community group purchase: leaders open rounds for their pick-up point, neighbours order until the cut-off, and the leader
 * is paid for each order that was picked up.
 */
@NullMarked
package io.banyan.campaign.community;

import org.jspecify.annotations.NullMarked;
