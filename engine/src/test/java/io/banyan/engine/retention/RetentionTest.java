package io.banyan.engine.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.banyan.engine.Progress;
import io.banyan.engine.activity.ActivityBuilder;
import io.banyan.engine.activity.ActivityIndex;
import io.banyan.engine.activity.EventFilter;
import io.banyan.engine.activity.Periods;
import io.banyan.engine.activity.Population;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
    private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");

    private static ActivityIndex active(int[]... days) {
        var builder = ActivityBuilder.inMemory(ZoneOffset.UTC);
        int active = builder.event("Product Viewed");
        for (int person = 0; person < days.length; person++) {
            for (int day : days[person]) {
                builder.add(person, active, FIRST.plusDays(day).toEpochDay() * 86_400 + 40_000);
            }
        }
        return builder.build();
    }

    private static List<Object> row(RetentionTable table, int cohort) {
        var row = new ArrayList<>();
        for (int cell = 0; cell < table.cells().size(); cell++) {
            var returned = table.returned(cohort, cell);
            if (returned.isPresent()) {
                row.add((int) returned.getAsLong());
            }
        }
        return row;
    }

    @Test
    void givesTheRowsOfTheField() {
        var index = active(new int[] {0, 1, 2, 5, 6}, new int[] {1, 2, 3, 6});
        var asOf = FIRST.plusDays(11).atStartOfDay(ZoneOffset.UTC).toInstant();
        var table = Retention.of(EventFilter.event(0), EventFilter.event(0), Periods.days(FIRST, 11))
                .of(index, Population.of(index), asOf, Progress.NONE);
        assertThat(row(table, 0)).containsExactly(1, 1, 1, 0, 0, 1, 1, 0, 0, 0, 0);
        assertThat(row(table, 1)).containsExactly(2, 2, 1, 0, 1, 2, 0, 0, 0, 0);
        assertThat(row(table, 2)).containsExactly(2, 1, 0, 1, 2, 0, 0, 0, 0);
        assertThat(row(table, 10)).containsExactly(0);
        assertThat(table.share(1, 2)).hasValue(0.5);
        assertThat(table.share(10, 0)).isEmpty();
        assertThat(table.returned(1, 10)).isEmpty();
    }

    @Test
    void looksAtFirstOccurrencesOnly() {
        var index = active(new int[] {0, 1, 2, 5, 6}, new int[] {-3, 1, 2, 3, 6});
        var question = Retention.of(EventFilter.active(), EventFilter.active(), Periods.days(FIRST, 3))
                .bounded(7);
        var inRange = question.cohorts(Retention.Cohorts.FIRST_IN_RANGE)
                .of(index, Population.of(index), LATER, Progress.NONE);
        assertThat(row(inRange, 0)).containsExactly(1, 1, 1, 0, 0, 1, 1);
        assertThat(row(inRange, 1)).containsExactly(1, 1, 1, 0, 0, 1, 0);
        assertThat(inRange.size(2)).isZero();
        var ever = question.cohorts(Retention.Cohorts.FIRST_EVER).of(index, Population.of(index), LATER, Progress.NONE);
        assertThat(row(ever, 0)).containsExactly(1, 1, 1, 0, 0, 1, 1);
        assertThat(ever.size(1)).isZero();
    }

    @Test
    void countsWhoComesBackThenOrLater() {
        var index = active(new int[] {0, 1, 2, 5, 6}, new int[] {0, 3});
        var table = Retention.of(EventFilter.active(), EventFilter.active(), Periods.days(FIRST, 1))
                .rolling(8)
                .of(index, Population.of(index), LATER, Progress.NONE);
        assertThat(row(table, 0)).containsExactly(2, 2, 2, 2, 1, 1, 1, 0);
    }

    @Test
    void asksForEnoughOccurrencesWithinABracket() {
        var index = active(new int[] {0, 1, 2, 5, 6, 6, 6}, new int[] {0, 3, 9});
        var table = Retention.of(EventFilter.active(), EventFilter.active(), Periods.days(FIRST, 1))
                .brackets(List.of(new Bracket(1, 3), new Bracket(4, 9), Bracket.single(6), Bracket.onwards(6)))
                .atLeast(2)
                .of(index, Population.of(index), LATER, Progress.NONE);
        assertThat(row(table, 0)).containsExactly(1, 1, 1, 1);
        assertThat(table.share(0)).hasValue(0.5);
    }

    @Test
    void countsTwentyFourHoursFromTheHourOfTheStart() {
        var builder = ActivityBuilder.inMemory(ZoneId.of("Asia/Kolkata"));
        int started = builder.event("Started");
        int back = builder.event("Back");
        // 10:50 on the shop's clock, half an hour off UTC's
        long start = Instant.parse("2026-06-01T05:20:00Z").getEpochSecond();
        long hour = start - 50 * 60;
        builder.add(1, started, start).add(2, started, start).add(3, started, start);
        builder.add(1, back, hour + 24 * 3600)
                .add(2, back, hour + 24 * 3600 - 1)
                .add(3, back, hour + 48 * 3600 - 1);
        var index = builder.build();
        var table = Retention.of(EventFilter.event(started), EventFilter.event(back), Periods.days(FIRST, 1))
                .bounded(3)
                .inTwentyFourHours()
                .of(index, Population.of(index), LATER, Progress.NONE);
        assertThat(row(table, 0)).containsExactly(1, 2, 0);
    }

    @Test
    void addsUpWhatCohortsBring() {
        var builder = ActivityBuilder.inMemory(ZoneOffset.UTC);
        int order = builder.event("Order Completed");
        int channel = builder.property("channel");
        int live = builder.value(channel, "live");
        long day = FIRST.toEpochDay() * 86_400;
        builder.add(1, order, day).with(channel, live).amount(1000);
        builder.add(1, order, day + 86_400).amount(300);
        builder.add(2, order, day + 5).amount(50);
        builder.add(2, order, day + 3 * 86_400).amount(7);
        var index = builder.build();
        var question = Retention.of(EventFilter.event(order), EventFilter.event(order), Periods.days(FIRST, 1))
                .brackets(List.of(Bracket.single(0), Bracket.single(1), new Bracket(1, 3), Bracket.onwards(2)))
                .withRevenue();
        var table = question.of(index, Population.of(index), LATER, Progress.NONE);
        assertThat(table.revenue(0, 0)).hasValue(1050);
        assertThat(table.revenue(0, 1)).hasValue(300);
        assertThat(table.revenue(0, 2)).hasValue(307);
        assertThat(table.revenue(0, 3)).hasValue(7);
        assertThat(table.revenueShare(0, 3, 1)).hasValue(7 / 300.0);
        var parts = question.byValue(index, Population.of(index), channel, LATER, Progress.NONE);
        assertThat(parts.keySet()).containsExactly(0, live);
        assertThat(parts.get(live).revenue(0, 2)).hasValue(300);
        assertThat(parts.get(0).revenue(0, 2)).hasValue(7);
    }

    @Test
    void refusesWhatMakesNoSense() {
        var question = Retention.of(EventFilter.active(), EventFilter.active(), Periods.days(FIRST, 3));
        assertThatThrownBy(() -> question.brackets(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cells");
        assertThatThrownBy(() -> question.atLeast(0)).hasMessageContaining("minimumOccurrences");
        assertThatThrownBy(() -> new Bracket(3, 2)).hasMessageContaining("to must");
        assertThatThrownBy(() -> new Bracket(-1, 2)).hasMessageContaining("from must");
        assertThatThrownBy(() -> Retention.of(
                                EventFilter.active(), EventFilter.active(), Periods.of(Periods.Unit.WEEK, FIRST, 2))
                        .inTwentyFourHours())
                .hasMessageContaining("twentyFourHours");
        assertThatThrownBy(() -> Periods.of(Periods.Unit.WEEK, FIRST.plusDays(1), 2))
                .hasMessageContaining("first");
        assertThatThrownBy(() -> Periods.days(FIRST, 0)).hasMessageContaining("count");
    }
}
