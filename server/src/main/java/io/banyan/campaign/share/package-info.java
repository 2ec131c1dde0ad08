/** Share links: who spreads what by which channel, under a short code. */
@NullMarked
package io.banyan.campaign.share;

import org.jspecify.annotations.NullMarked;
