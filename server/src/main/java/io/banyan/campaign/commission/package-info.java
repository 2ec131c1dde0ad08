/**
 * Commission of store owners: what an order earns the person whose link brought it. The rates are part of a referral's
 * terms; what is earned waits until the goods can no longer be returned, and shrinks with every refund.
 */
@NullMarked
package io.banyan.campaign.commission;

import org.jspecify.annotations.NullMarked;
