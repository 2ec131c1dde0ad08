package io.banyan.engine.funnel;

import io.banyan.engine.activity.ActivityBuilder;
import io.banyan.engine.activity.ActivityIndex;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Events of some people, in order of arrival, from which an index is built. Events are letters, codes from A = 0. */
final class Story {

    static final int CHANNEL = 0;
    private static final int EVENTS = 12;
    private static final int VALUES = 4;

    record Happening(long person, int event, long second, int channel) {}

    private final List<Happening> happenings = new ArrayList<>();

    /** One person whose events, one letter each, are a second apart. */
    static Story of(String letters) {
        var story = new Story();
        for (int at = 0; at < letters.length(); at++) {
            story.add(1, letters.charAt(at) - 'A', at, 0);
        }
        return story;
    }

    Story add(long person, int event, long second, int channel) {
        happenings.add(new Happening(person, event, second, channel));
        return this;
    }

    Story add(long person, char letter, long second) {
        return add(person, letter - 'A', second, 0);
    }

    /** A person's events in order of time, those of a second in order of arrival. */
    List<Happening> of(long person) {
        return happenings.stream()
                .filter(each -> each.person() == person)
                .sorted(Comparator.comparingLong(Happening::second))
                .toList();
    }

    List<Long> people() {
        return happenings.stream().map(Happening::person).distinct().toList();
    }

    ActivityIndex index() {
        var builder = ActivityBuilder.inMemory(ZoneOffset.UTC);
        for (int event = 0; event < EVENTS; event++) {
            builder.event(String.valueOf((char) ('A' + event)));
        }
        builder.property("channel");
        for (int value = 1; value <= VALUES; value++) {
            builder.value(CHANNEL, "channel " + value);
        }
        for (var each : happenings) {
            builder.add(each.person(), each.event(), each.second());
            if (each.channel() > 0) {
                builder.with(CHANNEL, each.channel());
            }
        }
        return builder.build();
    }

    @Override
    public String toString() {
        return happenings.toString();
    }
}
