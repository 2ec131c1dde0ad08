package io.banyan.engine.retention;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;

/** Floors times to the hour of a zone's clock, which need not be that of UTC. For one thread: it remembers the last offset. */
final class Hours {

    static final int SECONDS = 3_600;

    private final ZoneRules rules;
    private long from;
    private long to;
    private int offset;

    Hours(ZoneId zone) {
        this.rules = zone.getRules();
    }

    /** The second at which the clock's hour began. */
    long floor(long second) {
        if (second < from || second >= to) {
            var instant = Instant.ofEpochSecond(second);
            var next = rules.nextTransition(instant);
            to = next == null ? Long.MAX_VALUE : next.getInstant().getEpochSecond();
            from = second;
            offset = rules.getOffset(instant).getTotalSeconds();
        }
        return second - Math.floorMod(second + offset, SECONDS);
    }
}
