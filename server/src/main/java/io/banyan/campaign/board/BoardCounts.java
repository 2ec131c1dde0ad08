package io.banyan.campaign.board;

import io.banyan.campaign.ShareCreated;
import io.banyan.campaign.ShareOpened;
import io.banyan.campaign.share.ShareChannel;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a batch of facts adds to the counters of boards. Visits come by the thousand; here those of one batch become a few
 * rows. Adding is all that counters know, so a batch may be added in any order.
 */
final class BoardCounts {

    record ChannelKey(UUID campaignId, String channel) {}

    record ChannelCounts(long shares, long visits, long joins) {
        ChannelCounts plus(ChannelCounts other) {
            return new ChannelCounts(shares + other.shares, visits + other.visits, joins + other.joins);
        }
    }

    record MinuteKey(UUID campaignId, Instant minute) {}

    record MinuteCounts(long visits, long joins) {
        MinuteCounts plus(MinuteCounts other) {
            return new MinuteCounts(visits + other.visits, joins + other.joins);
        }
    }

    record PersonKey(UUID campaignId, UUID personId) {}

    record VisitorKey(UUID campaignId, String visitorId) {}

    record VisitorCounts(long visits, @Nullable UUID personId) {
        VisitorCounts plus(VisitorCounts other) {
            return new VisitorCounts(visits + other.visits, personId == null ? other.personId : personId);
        }
    }

    record StepKey(UUID campaignId, String step) {}

    final Map<ChannelKey, ChannelCounts> channels = new LinkedHashMap<>();
    final Map<MinuteKey, MinuteCounts> minutes = new LinkedHashMap<>();
    final Map<VisitorKey, VisitorCounts> visitors = new LinkedHashMap<>();

    final Map<StepKey, Long> steps = new LinkedHashMap<>();
    final Map<MinuteKey, Long> rewarded = new LinkedHashMap<>();

    void step(UUID campaignId, String step) {
        steps.merge(new StepKey(campaignId, step), 1L, Long::sum);
    }

    void shared(UUID campaignId, ShareCreated share) {
        channel(campaignId, share.channel(), new ChannelCounts(1, 0, 0));
    }

    void opened(UUID campaignId, ShareOpened opened) {
        channel(campaignId, opened.channel(), new ChannelCounts(0, 1, 0));
        minute(campaignId, opened.at(), new MinuteCounts(1, 0));
        visitors.merge(
                new VisitorKey(campaignId, opened.visitorId()),
                new VisitorCounts(1, opened.personId()),
                VisitorCounts::plus);
    }

    void joined(UUID campaignId, @Nullable String channel, Instant at) {
        minute(campaignId, at, new MinuteCounts(0, 1));
        if (channel != null) {
            channel(campaignId, ShareChannel.valueOf(channel), new ChannelCounts(0, 0, 1));
        }
    }

    /** @param minor of a reward; negative when it is undone */
    void rewarded(UUID campaignId, Instant heldAt, long minor) {
        rewarded.merge(new MinuteKey(campaignId, heldAt.truncatedTo(ChronoUnit.MINUTES)), minor, Long::sum);
    }

    private void channel(UUID campaignId, ShareChannel channel, ChannelCounts counts) {
        channels.merge(new ChannelKey(campaignId, channel.name()), counts, ChannelCounts::plus);
    }

    private void minute(UUID campaignId, Instant at, MinuteCounts counts) {
        minutes.merge(new MinuteKey(campaignId, at.truncatedTo(ChronoUnit.MINUTES)), counts, MinuteCounts::plus);
    }
}
