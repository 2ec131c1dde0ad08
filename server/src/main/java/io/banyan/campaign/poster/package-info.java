/**
 * Pictures of shares: the poster that people send on, and the preview that chat services show beside a link. Drawn on the
 * server, kept by content.
 */
@NullMarked
package io.banyan.campaign.poster;

import org.jspecify.annotations.NullMarked;
