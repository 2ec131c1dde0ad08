/** What a shopper is told about: their groups, games and rewards, as messages in the shop. */
@NullMarked
package io.banyan.campaign.notice;

import org.jspecify.annotations.NullMarked;
