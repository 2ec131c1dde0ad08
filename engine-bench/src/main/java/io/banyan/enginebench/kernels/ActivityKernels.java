package io.banyan.enginebench.kernels;

import io.banyan.engine.Progress;
import io.banyan.engine.activity.EventFilter;
import io.banyan.engine.activity.Periods;
import io.banyan.engine.growth.GrowthAccounting;
import io.banyan.engine.growth.GrowthPeriod;
import io.banyan.engine.retention.Bracket;
import io.banyan.engine.retention.Retention;
import io.banyan.engine.retention.RetentionTable;
import io.banyan.engine.segment.Segment;
import io.banyan.engine.segment.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.roaringbitmap.RoaringBitmap;

/** What is answered from the sets of people by day. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ActivityKernels {

    private static final LocalDate FIRST = LocalDate.ofEpochDay(Shoppers.FIRST_DAY);
    private static final LocalDate LAST = FIRST.plusDays(Shoppers.DAYS - 1L);
    private static final Instant ASOF = Instant.ofEpochSecond((Shoppers.FIRST_DAY + Shoppers.DAYS + 2) * 86_400L);

    private static final Retention CELL = Retention.of(
                    EventFilter.active(), EventFilter.active(), Periods.days(FIRST, 1))
            .brackets(List.of(Bracket.single(7)));
    private static final Retention MATRIX = Retention.of(
                    EventFilter.active(), EventFilter.active(), Periods.days(FIRST, 30))
            .bounded(31);
    private static final Segment SEGMENT = new Segment.And(List.of(
            Segment.times(EventFilter.event(0), Window.last(30, LAST), 3, Segment.NO_LIMIT),
            Segment.did(EventFilter.event(4), Window.last(60, LAST)),
            Segment.sum(EventFilter.event(2), Window.last(60, LAST), 10_000, Segment.NO_LIMIT),
            Segment.did(EventFilter.event(3), Window.last(45, LAST)),
            Segment.did(EventFilter.event(9), Window.last(60, LAST)).not(),
            Segment.did(EventFilter.event(1).where(0, 2), Window.last(30, LAST))));

    @Benchmark
    public RetentionTable retentionCell(Shoppers shoppers) {
        return shoppers.onOneThread(() -> CELL.of(shoppers.index, shoppers.everybody, ASOF, Progress.NONE));
    }

    @Benchmark
    public RetentionTable retentionMatrix(Shoppers shoppers) {
        return shoppers.onOneThread(() -> MATRIX.of(shoppers.index, shoppers.everybody, ASOF, Progress.NONE));
    }

    @Benchmark
    public RoaringBitmap segment(Shoppers shoppers) {
        return shoppers.onOneThread(() -> SEGMENT.of(shoppers.index, shoppers.everybody, Progress.NONE));
    }

    @Benchmark
    public List<GrowthPeriod> growth(Shoppers shoppers) {
        return shoppers.onOneThread(() -> GrowthAccounting.of(
                shoppers.index,
                EventFilter.active(),
                Periods.days(FIRST, Shoppers.DAYS),
                shoppers.everybody,
                ASOF,
                Progress.NONE));
    }
}
