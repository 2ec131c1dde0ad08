package io.banyan.campaign.board;

import io.banyan.campaign.board.BoardReads.Happened;
import io.banyan.campaign.board.CampaignBoard.BoardPoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cuts time into equal stretches for a chart: few enough to see, long enough to read. Pure. */
final class Series {

    private static final int MOST = 120;

    private static final List<Duration> STRETCHES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofDays(1),
            Duration.ofDays(7));

    private Series() {}

    /** The shortest stretch of which the time needs not too many. */
    static Duration stretch(Instant first, Instant last) {
        Duration time = Duration.between(first, last);
        return STRETCHES.stream()
                .filter(stretch -> time.dividedBy(stretch) < MOST)
                .findFirst()
                .orElse(STRETCHES.getLast());
    }

    /** Few enough points for what happened minute by minute. */
    static List<BoardPoint> of(List<Happened> minutes) {
        if (minutes.isEmpty()) {
            return List.of();
        }
        Duration stretch = stretch(minutes.getFirst().at(), minutes.getLast().at());
        long seconds = stretch.toSeconds();
        List<BoardPoint> points = new ArrayList<>();
        for (Happened minute : minutes) {
            Instant at = Instant.ofEpochSecond(Math.floorDiv(minute.at().getEpochSecond(), seconds) * seconds);
            BoardPoint before = points.isEmpty() || !points.getLast().at().equals(at)
                    ? new BoardPoint(at, 0, 0, 0, 0)
                    : points.removeLast();
            points.add(new BoardPoint(
                    at,
                    before.visits() + minute.visits(),
                    before.joins() + minute.joins(),
                    before.orders() + minute.orders(),
                    before.spent() + minute.spent()));
        }
        return filled(points, stretch);
    }

    /** Adds the stretches in which nothing happened, so that a line through the points falls to zero there. */
    static List<BoardPoint> filled(List<BoardPoint> points, Duration stretch) {
        if (points.isEmpty()) {
            return points;
        }
        Map<Instant, BoardPoint> byTime = new HashMap<>();
        points.forEach(point -> byTime.put(point.at(), point));
        List<BoardPoint> filled = new ArrayList<>();
        Instant last = points.getLast().at();
        for (Instant at = points.getFirst().at(); !at.isAfter(last); at = at.plus(stretch)) {
            filled.add(byTime.getOrDefault(at, new BoardPoint(at, 0, 0, 0, 0)));
        }
        return filled;
    }
}
