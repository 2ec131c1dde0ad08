/**
 * Flash sales. Orders that meet are decided together in the order of their arrival and acknowledged when they are durable
 * ({@link io.banyan.campaign.flash.Rush}); they stand in trade right after ({@link io.banyan.campaign.flash.Placement}).
 */
@NullMarked
package io.banyan.campaign.flash;

import org.jspecify.annotations.NullMarked;
