package io.banyan.engine.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.engine.Progress;
import io.banyan.engine.activity.ActivityIndex;
import io.banyan.engine.activity.Periods;
import io.banyan.engine.activity.Population;
import io.banyan.engine.activity.Story;
import io.banyan.engine.activity.Story.Happening;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Retention against going through everybody's events one by one. */
class RetentionModelTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());

    /** Clocks change in Berlin and on Lord Howe within these days. */
    private static final LocalDate SPRING = LocalDate.of(2026, 3, 22);

    @Test
    void agreesWithGoingThroughAllEvents() {
        var random = new Random(SEED);
        for (int round = 0; round < 700; round++) {
            var story = Story.random(random, SPRING, 16);
            var index = story.builder.build();
            var start = story.meant(random);
            var returning = random.nextInt(3) == 0 ? start : story.meant(random);
            var question = question(random, start, returning);
            var asOf = Instant.ofEpochSecond(index.start((int) SPRING.toEpochDay()) + random.nextLong(24 * 86_400));
            var why = "seed " + SEED + ": " + question + " as of " + asOf + " on " + story;
            var persons = new TreeSet<Long>();
            var population = random.nextInt(3) == 0
                    ? Population.of(index, story.some(index, random, persons))
                    : Population.of(index);
            if (!population.partial()) {
                persons.addAll(story.byPerson().keySet());
            }
            var model = new Model(story, index, question, start.test(), returning.test(), asOf);
            persons.forEach(model::add);
            model.compare(-1, question.of(index, population, asOf, Progress.NONE), why);
            var parts = question.byValue(index, population, story.channel, asOf, Progress.NONE);
            assertThat(parts.keySet()).as(why).containsExactlyElementsOf(model.parts());
            parts.forEach((value, table) -> model.compare(value, table, why + " channel " + value));
        }
    }

    private static Retention question(Random random, Story.Meant start, Story.Meant returning) {
        boolean hours = random.nextInt(3) == 0;
        var unit = hours ? Periods.Unit.DAY : Periods.Unit.values()[random.nextInt(3)];
        var first = switch (unit) {
            case DAY -> SPRING.plusDays(random.nextInt(10) - 3);
            case WEEK -> LocalDate.of(2026, 3, 16);
            case MONTH -> LocalDate.of(2026, 3, 1);
        };
        var cells = new ArrayList<Bracket>();
        for (int cell = 1 + random.nextInt(6); cell > 0; cell--) {
            int from = random.nextInt(6);
            cells.add(
                    switch (random.nextInt(3)) {
                        case 0 -> Bracket.single(from);
                        case 1 -> Bracket.onwards(from);
                        default -> new Bracket(from, from + random.nextInt(4));
                    });
        }
        var question = Retention.of(start.filter(), returning.filter(), Periods.of(unit, first, 1 + random.nextInt(7)))
                .brackets(cells)
                .cohorts(Retention.Cohorts.values()[random.nextInt(3)])
                .atLeast(random.nextBoolean() ? 1 : 1 + random.nextInt(3));
        question = hours ? question.inTwentyFourHours() : question;
        return random.nextInt(3) == 0 ? question.withRevenue() : question;
    }

    /** Per part (−1 the whole, 0 no value, else a channel), cohort and cell. */
    private static final class Model {

        private final Story story;
        private final ActivityIndex index;
        private final Retention question;
        private final Predicate<Happening> start;
        private final Predicate<Happening> returning;
        private final Instant asOf;
        private final Map<String, Long> counts = new TreeMap<>();
        private final Map<Long, List<Happening>> byPerson;
        private final Map<Integer, Integer> periods = new TreeMap<>();

        Model(
                Story story,
                ActivityIndex index,
                Retention question,
                Predicate<Happening> start,
                Predicate<Happening> returning,
                Instant asOf) {
            this.story = story;
            this.index = index;
            this.question = question;
            this.start = start;
            this.returning = returning;
            this.asOf = asOf;
            this.byPerson = story.byPerson();
        }

        private int period(Happening happening) {
            return periods.computeIfAbsent(story.day(happening), day -> {
                int period = -5;
                while (question.periods().lastDay(period) < day) {
                    period++;
                }
                return question.periods().firstDay(period) > day ? -6 : period;
            });
        }

        void add(long person) {
            var starts = byPerson.getOrDefault(person, List.of()).stream()
                    .filter(start)
                    .toList();
            var cohorts = new TreeMap<Integer, List<Happening>>();
            for (var each : starts) {
                cohorts.computeIfAbsent(period(each), _ -> new ArrayList<>()).add(each);
            }
            if (question.cohorts() == Retention.Cohorts.FIRST_EVER && !cohorts.isEmpty()) {
                cohorts.tailMap(cohorts.firstKey(), false).clear();
            }
            cohorts.headMap(0).clear();
            if (question.cohorts() == Retention.Cohorts.FIRST_IN_RANGE && !cohorts.isEmpty()) {
                cohorts.tailMap(cohorts.firstKey(), false).clear();
            }
            cohorts.tailMap(question.periods().count()).clear();
            cohorts.forEach((cohort, opening) -> add(person, cohort, opening));
        }

        private void add(long person, int cohort, List<Happening> opening) {
            var parts = new TreeSet<Integer>();
            opening.forEach(each -> parts.add(each.channel()));
            if (parts.size() > 1) {
                parts.remove(0);
            }
            parts.add(-1);
            for (int part : parts) {
                counts.merge(part + " size " + cohort, 1L, Long::sum);
            }
            for (int cell = 0; cell < question.cells().size(); cell++) {
                int times = 0;
                long revenue = 0;
                for (var each : byPerson.get(person)) {
                    if (returning.test(each)
                            && within(
                                    cohort, opening.getFirst(), question.cells().get(cell), each)) {
                        times++;
                        revenue += each.amount();
                    }
                }
                for (int part : parts) {
                    counts.merge(part + " revenue " + cohort + " " + cell, revenue, Long::sum);
                    if (times >= question.minimumOccurrences()) {
                        counts.merge(part + " returned " + cohort + " " + cell, 1L, Long::sum);
                    }
                }
            }
        }

        private boolean within(int cohort, Happening first, Bracket cell, Happening back) {
            if (cell.to() == Bracket.OPEN && story.day(back) > index.day(asOf.getEpochSecond())) {
                return false;
            }
            long passed = period(back) - cohort;
            if (question.twentyFourHours()) {
                long seconds = hour(back.second()) - hour(first.second());
                if (seconds < 0) {
                    return false;
                }
                passed = seconds / 86_400;
            }
            return passed >= cell.from() && passed <= cell.to();
        }

        private long hour(long second) {
            int offset = story.zone
                    .getRules()
                    .getOffset(Instant.ofEpochSecond(second))
                    .getTotalSeconds();
            return second - Math.floorMod(second + offset, 3_600);
        }

        List<Integer> parts() {
            return counts.keySet().stream()
                    .filter(key -> key.contains("size"))
                    .map(key -> Integer.valueOf(key.substring(0, key.indexOf(' '))))
                    .filter(part -> part >= 0)
                    .distinct()
                    .sorted()
                    .toList();
        }

        void compare(int part, RetentionTable table, String why) {
            for (int cohort = 0; cohort < question.periods().count(); cohort++) {
                assertThat(table.size(cohort)).as(why).isEqualTo(counts.getOrDefault(part + " size " + cohort, 0L));
                for (int cell = 0; cell < question.cells().size(); cell++) {
                    var bracket = question.cells().get(cell);
                    int decisive = bracket.to() == Bracket.OPEN ? bracket.from() : bracket.to();
                    long over = question.twentyFourHours()
                            ? index.start(question.periods().firstDay(cohort + 1)) + (decisive + 1) * 86_400L
                            : index.start(question.periods().firstDay(cohort + decisive + 1));
                    boolean known = over <= asOf.getEpochSecond();
                    var where = cohort + " " + cell;
                    assertThat(table.returned(cohort, cell))
                            .as(why + " " + where)
                            .isEqualTo(count(known, part + " returned " + where));
                    assertThat(table.revenue(cohort, cell))
                            .as(why + " " + where)
                            .isEqualTo(count(known && question.revenue(), part + " revenue " + where));
                }
            }
        }

        private OptionalLong count(boolean known, String key) {
            return known ? OptionalLong.of(counts.getOrDefault(key, 0L)) : OptionalLong.empty();
        }
    }
}
