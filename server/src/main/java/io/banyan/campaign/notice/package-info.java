/** What a shopper is told about: their groups and their rewards, as messages in the shop. */
@NullMarked
package io.banyan.campaign.notice;

import org.jspecify.annotations.NullMarked;
