/**
 * The live campaign board: what the journal tells of a campaign, counted.
 *
 * <p>{@link io.banyan.campaign.board.BoardKeeping} follows the journal and keeps rows; {@link
 * io.banyan.campaign.board.Boards} reads them and measures the spread with the engine.
 */
@NullMarked
package io.banyan.campaign.board;

import org.jspecify.annotations.NullMarked;
