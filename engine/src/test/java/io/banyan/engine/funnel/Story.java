package io.banyan.engine.funnel;

import io.banyan.engine.activity.ActivityBuilder;
import io.banyan.engine.activity.ActivityIndex;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Events of some people, in order of arrival, from which an index is built. Events are letters, codes from A = 0. */
public final class Story {

    public static final int CHANNEL = 0;
    private static final int EVENTS = 12;
    private static final int VALUES = 4;

    public record Happening(long person, int event, long second, int channel, long amount) {}

    private final List<Happening> happenings = new ArrayList<>();

    /** Nothing has happened yet. */
    public Story() {}

    /** One person whose events, one letter each, are a second apart. */
    public static Story of(String letters) {
        var story = new Story();
        for (int at = 0; at < letters.length(); at++) {
            story.add(1, letters.charAt(at) - 'A', at, 0);
        }
        return story;
    }

    public Story add(long person, int event, long second, int channel) {
        return add(person, event, second, channel, 0);
    }

    public Story add(long person, int event, long second, int channel, long amount) {
        happenings.add(new Happening(person, event, second, channel, amount));
        return this;
    }

    public Story add(long person, char letter, long second) {
        return add(person, letter - 'A', second, 0);
    }

    /** A person's events in order of time, those of a second in order of arrival. */
    public List<Happening> of(long person) {
        return happenings.stream()
                .filter(each -> each.person() == person)
                .sorted(Comparator.comparingLong(Happening::second))
                .toList();
    }

    public List<Long> people() {
        return happenings.stream().map(Happening::person).distinct().toList();
    }

    public ActivityIndex index() {
        return index(ZoneOffset.UTC);
    }

    public ActivityIndex index(ZoneId zone) {
        var builder = ActivityBuilder.inMemory(zone);
        for (int event = 0; event < EVENTS; event++) {
            builder.event(String.valueOf((char) ('A' + event)));
        }
        builder.property("channel");
        for (int value = 1; value <= VALUES; value++) {
            builder.value(CHANNEL, "channel " + value);
        }
        for (var each : happenings) {
            builder.add(each.person(), each.event(), each.second()).amount(each.amount());
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
