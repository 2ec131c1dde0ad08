package io.banyan.campaign.engine;

import java.util.UUID;

/**
 * Something that somebody began in a campaign and that friends can be called to: a bargain, a packet, a team, a round.
 *
 * @param path its page in the shop
 */
public record Entry(UUID campaignId, String path, Showcase showcase) {}
