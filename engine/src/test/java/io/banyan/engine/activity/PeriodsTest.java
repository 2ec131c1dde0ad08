package io.banyan.engine.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PeriodsTest {

    @Test
    void weeksBeginOnMondaysAndMonthsOnTheFirst() {
        var weeks = Periods.of(Periods.Unit.WEEK, LocalDate.of(2026, 3, 2), 4);
        assertThat(weeks.unit()).isEqualTo(Periods.Unit.WEEK);
        assertThat(weeks.count()).isEqualTo(4);
        assertThat(weeks.first(3)).isEqualTo(LocalDate.of(2026, 3, 23));
        assertThat(weeks.first(-1)).isEqualTo(LocalDate.of(2026, 2, 23));
        assertThat(weeks.lastDay(0) - weeks.firstDay(0)).isEqualTo(6);
        assertThat(weeks).hasToString("4 times WEEK from 2026-03-02");
        var months = Periods.of(Periods.Unit.MONTH, LocalDate.of(2024, 1, 1), 3);
        assertThat(months.lastDay(1)).isEqualTo((int) LocalDate.of(2024, 2, 29).toEpochDay());
        assertThat(months.firstDay(2)).isEqualTo((int) LocalDate.of(2024, 3, 1).toEpochDay());
        assertThat(Periods.days(LocalDate.of(2026, 3, 3), 2).first(1)).isEqualTo(LocalDate.of(2026, 3, 4));
    }

    @Test
    void refusesAFirstDayThatBeginsNoPeriodAndNoPeriodsAtAll() {
        assertThatThrownBy(() -> Periods.of(Periods.Unit.WEEK, LocalDate.of(2026, 3, 3), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("first is no first day of a WEEK: 2026-03-03");
        assertThatThrownBy(() -> Periods.of(Periods.Unit.MONTH, LocalDate.of(2026, 3, 2), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("first is no first day of a MONTH: 2026-03-02");
        assertThatThrownBy(() -> Periods.days(LocalDate.of(2026, 3, 2), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("count must be at least 1: 0");
    }

    @Test
    void periodIsOverWithItsLastInstantInTheZone() {
        var day = Periods.days(LocalDate.of(2026, 3, 29), 1);
        var berlin = ZoneId.of("Europe/Berlin");
        // the clocks went forward: that day ended after 23 hours
        var end = Instant.parse("2026-03-29T22:00:00Z");
        assertThat(day.over(0, berlin, end)).isTrue();
        assertThat(day.over(0, berlin, end.minusNanos(1))).isFalse();
        assertThat(day.over(0, ZoneOffset.UTC, end)).isFalse();
    }
}
