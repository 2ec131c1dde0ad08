package io.banyan.engine.activity;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.roaringbitmap.RoaringBitmap;

/** A reference model: random events as plain objects, told to an index in several builds, with people merged on the way. */
public final class Story {

    /** @param order of arrival, with events of people merged later after those of whom they became part of */
    public record Happening(long person, int event, long second, int channel, int city, long amount, int order) {}

    public static final int EVENTS = 4;
    public static final int VALUES = 3;

    /** The fourth event does not count as activity. */
    public static final int SYSTEM_EVENT = 3;

    public final ZoneId zone;
    public final List<Happening> happenings = new ArrayList<>();
    public final Map<Long, Long> mergedInto = new HashMap<>();

    /** The city that each person was said to live in. */
    public final Map<Long, Integer> homes = new HashMap<>();

    public final ActivityBuilder builder;
    public final int channel;
    public final int city;
    private final Random random;
    private final long firstSecond;
    private final int days;

    private Story(Random random, ActivityBuilder builder, ZoneId zone, LocalDate first, int days) {
        this.random = random;
        this.zone = zone;
        this.days = days;
        this.builder = builder;
        this.firstSecond = first.atStartOfDay(zone).toEpochSecond();
        for (int event = 0; event < EVENTS; event++) {
            if (event == SYSTEM_EVENT) {
                builder.systemEvent("event " + event);
            } else {
                builder.event("event " + event);
            }
        }
        this.channel = builder.property("channel");
        this.city = builder.unindexedProperty("city");
        for (int value = 1; value <= VALUES; value++) {
            builder.value(channel, "channel " + value);
            builder.value(city, "city " + value);
        }
    }

    /** A story of a few people over some days, told in one to four builds. */
    public static Story random(Random random, LocalDate first, int days) {
        var zone =
                ZoneId.of(List.of("Asia/Shanghai", "Europe/Berlin", "America/Sao_Paulo", "Australia/Lord_Howe", "UTC")
                        .get(random.nextInt(5)));
        var story = new Story(random, ActivityBuilder.inMemory(zone), zone, first, days);
        int people = 1 + random.nextInt(12);
        int builds = 1 + random.nextInt(4);
        for (int build = 0; build < builds; build++) {
            for (int count = random.nextInt(60); count > 0; count--) {
                story.add(person(random, people));
            }
            if (random.nextBoolean()) {
                story.describe(person(random, people), 1 + random.nextInt(VALUES));
            }
            if (random.nextInt(3) == 0) {
                story.merge(person(random, people), person(random, people));
            }
            if (build + 1 < builds) {
                story.builder.build();
            }
        }
        return story;
    }

    private static long person(Random random, int people) {
        return (1L << 31) - 3 + random.nextInt(people);
    }

    public void add(long person) {
        long second = firstSecond + random.nextLong(days * 86_400L);
        if (random.nextInt(3) == 0) {
            second -= second % 3600;
        }
        int event = random.nextInt(EVENTS);
        int itsChannel = random.nextInt(VALUES + 1);
        int itsCity = random.nextInt(VALUES + 1);
        long amount = random.nextInt(3) == 0 ? random.nextInt(1000) - 200 : 0;
        builder.add(person, event, second);
        if (itsChannel > 0) {
            builder.with(channel, itsChannel);
        }
        if (itsCity > 0) {
            builder.with(city, itsCity);
        }
        builder.amount(amount);
        happenings.add(new Happening(person, event, second, itsChannel, itsCity, amount, happenings.size()));
    }

    public void describe(long person, int itsCity) {
        builder.describe(person, city, itsCity);
        homes.put(survivor(person), itsCity);
    }

    public void merge(long from, long into) {
        builder.merge(from, into);
        long gone = survivor(from);
        long stays = survivor(into);
        if (gone != stays) {
            mergedInto.put(gone, stays);
            if (homes.containsKey(gone)) {
                homes.putIfAbsent(stays, homes.get(gone));
                homes.remove(gone);
            }
        }
    }

    public long survivor(long person) {
        long at = person;
        while (mergedInto.containsKey(at)) {
            at = mergedInto.get(at);
        }
        return at;
    }

    public int day(Happening happening) {
        int day = Math.toIntExact(Math.floorDiv(happening.second(), 86_400)) - 1;
        while (LocalDate.ofEpochDay(day + 1).atStartOfDay(zone).toEpochSecond() <= happening.second()) {
            day++;
        }
        return day;
    }

    /** The events of each person who still is one, by time. */
    public Map<Long, List<Happening>> byPerson() {
        var byPerson = new TreeMap<Long, List<Happening>>();
        for (var happening : happenings) {
            byPerson.computeIfAbsent(survivor(happening.person()), _ -> new ArrayList<>())
                    .add(happening);
        }
        byPerson.values().forEach(each -> each.sort(Comparator.comparingLong(Happening::second)));
        return byPerson;
    }

    /** A question about some events, with the same in plain words. */
    public record Meant(EventFilter filter, Predicate<Happening> test) {}

    public Meant meant(Random random) {
        int event = random.nextInt(EVENTS + 1) - 1;
        var filter = event < 0 ? EventFilter.active() : EventFilter.event(event);
        Predicate<Happening> test = event < 0 ? each -> each.event() != SYSTEM_EVENT : each -> each.event() == event;
        if (random.nextInt(3) == 0) {
            int a = random.nextInt(VALUES + 1);
            int b = random.nextInt(VALUES + 1);
            filter = filter.where(channel, a, b);
            test = test.and(each -> each.channel() == a || each.channel() == b);
        }
        if (random.nextInt(5) == 0) {
            int a = 1 + random.nextInt(VALUES);
            filter = filter.where(city, a);
            test = test.and(each -> each.city() == a);
        }
        return new Meant(filter, test);
    }

    /** Some of the people, as the index knows them, with some ids that it does not know. */
    public RoaringBitmap some(ActivityIndex index, Random random, Set<Long> persons) {
        var bitmap = RoaringBitmap.bitmapOf(index.people() + 3, 1_000_000_000);
        for (int person = 0; person < index.people(); person++) {
            if (random.nextBoolean()) {
                bitmap.add(person);
                if (index.mergedInto(person).isEmpty()) {
                    persons.add(index.externalId(person));
                }
            }
        }
        return bitmap;
    }

    @Override
    public String toString() {
        return zone + " " + happenings + " merged " + mergedInto + " living in " + homes;
    }
}
