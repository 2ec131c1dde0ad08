package io.banyan.engine.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.banyan.engine.Progress;
import io.banyan.engine.funnel.Story;
import io.banyan.engine.funnel.Story.Happening;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Compares trees and flows with lists of sessions cut one by one. */
class PathsModelTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final int HOUR = 3600;

    private record Visit(Node node, long second) {}

    @Test
    void agreesWithSessionsCutOneByOne() {
        var random = new Random(SEED);
        for (int round = 0; round < 3_000; round++) {
            var story = story(random);
            var paths = paths(random);
            String as = "seed " + SEED + ", round " + round + ", " + paths + ", " + story;
            var index = story.index(ZONE);
            var cut = new ArrayList<List<Visit>>();
            for (long person : story.people()) {
                for (var session : sessions(paths, story.of(person))) {
                    path(paths, session, cut);
                }
            }
            checkTree(as, paths.tree(index, null, Integer.MAX_VALUE, Progress.NONE), List.of(), cut, paths.steps());
            checkFlow(as, paths, paths.flow(index, null, Integer.MAX_VALUE, Progress.NONE), cut);
        }
    }

    private static List<List<Happening>> sessions(Paths paths, List<Happening> events) {
        var sessions = new ArrayList<List<Happening>>();
        for (var event : events) {
            if (!paths.events().isEmpty() && !paths.events().contains(event.event())) {
                continue;
            }
            boolean goesOn = !sessions.isEmpty()
                    && switch (paths.sessions()) {
                        case Sessions.Inactivity(long seconds) ->
                            event.second() - sessions.getLast().getLast().second() <= seconds;
                        case Sessions.Day() ->
                            day(event).equals(day(sessions.getLast().getLast()));
                        case Sessions.Lifetime() -> true;
                    };
            if (!goesOn) {
                sessions.add(new ArrayList<>());
            }
            sessions.getLast().add(event);
        }
        return sessions;
    }

    private static Object day(Happening event) {
        return Instant.ofEpochSecond(event.second()).atZone(ZONE).toLocalDate();
    }

    private static void path(Paths paths, List<Happening> session, List<List<Visit>> into) {
        var events = switch (paths.anchor()) {
            case Anchor.Beginning() -> session;
            case Anchor.From(int event) ->
                session.stream().dropWhile(each -> each.event() != event).toList();
            case Anchor.To(int event) -> {
                var codes = session.stream().map(Happening::event).toList();
                yield session.subList(0, codes.indexOf(event) + 1).reversed();
            }
        };
        var path = new ArrayList<Visit>();
        for (var event : events) {
            boolean labelled = paths.labelled() != null && paths.labelled().event() == event.event();
            var node = new Node(event.event(), labelled ? event.channel() : 0);
            if (!paths.collapseRepeats()
                    || path.isEmpty()
                    || !path.getLast().node().equals(node)) {
                path.add(new Visit(node, event.second()));
            }
        }
        if (!path.isEmpty()) {
            into.add(path);
        }
    }

    private static void checkTree(String as, PathTree tree, List<Node> prefix, List<List<Visit>> paths, int steps) {
        var here = paths.stream()
                .filter(path -> path.size() >= prefix.size())
                .filter(path -> path.stream()
                        .map(Visit::node)
                        .limit(prefix.size())
                        .toList()
                        .equals(prefix))
                .toList();
        long ended = here.stream().filter(path -> path.size() == prefix.size()).count();
        assertThat(tree.sessions()).as(as).isEqualTo(here.size());
        assertThat(tree.ended()).as(as).isEqualTo(ended);
        long branched = tree.next().stream().mapToLong(PathTree::sessions).sum();
        assertThat(tree.others()).as(as).isEqualTo(tree.sessions() - tree.ended() - branched);
        assertThat(tree.others() == 0 || prefix.size() == steps).as(as).isTrue();
        assertThat(tree.next().size())
                .as(as)
                .isEqualTo(
                        prefix.size() == steps
                                ? 0
                                : here.stream()
                                        .filter(path -> path.size() > prefix.size())
                                        .map(path -> path.get(prefix.size()).node())
                                        .distinct()
                                        .count());
        for (var next : tree.next()) {
            var longer = new ArrayList<>(prefix);
            longer.add(next.node());
            checkTree(as, next, longer, here, steps);
        }
    }

    private static void checkFlow(String as, Paths paths, PathFlow flow, List<List<Visit>> cut) {
        boolean back = paths.anchor() instanceof Anchor.To;
        Map<String, List<Long>> edges = new HashMap<>();
        Map<String, Long> ends = new HashMap<>();
        for (var path : cut) {
            for (int at = 0; at + 1 < Math.min(path.size(), paths.steps()); at++) {
                var near = path.get(at);
                var far = path.get(at + 1);
                String edge = back ? (-at - 1) + "" + far.node() + near.node() : at + "" + near.node() + far.node();
                edges.computeIfAbsent(edge, _ -> new ArrayList<>()).add(Math.abs(far.second() - near.second()));
            }
            if (path.size() <= paths.steps()) {
                ends.merge(
                        (back ? 1 - path.size() : path.size() - 1) + ""
                                + path.getLast().node(),
                        1L,
                        Long::sum);
            }
        }
        assertThat(flow.sessions()).as(as).isEqualTo(cut.size());
        assertThat(flow.edges()).as(as).hasSameSizeAs(edges.keySet());
        for (var edge : flow.edges()) {
            var seconds = edges.get(edge.step() + "" + edge.from() + edge.to());
            assertThat(seconds).as(as).isNotNull().hasSize((int) edge.sessions());
            double mean = seconds.stream().mapToLong(each -> each).average().orElseThrow();
            assertThat(edge.meanSeconds()).as(as).isCloseTo(mean, within(1e-9));
        }
        assertThat(flow.ends()).as(as).hasSameSizeAs(ends.keySet());
        for (var end : flow.ends()) {
            assertThat(end.sessions()).as(as).isEqualTo(ends.get(end.step() + "" + end.node()));
        }
    }

    /** Around the night of a change of clocks. */
    private static Story story(Random random) {
        var story = new Story();
        long start = Instant.parse("2026-11-01T00:00:00Z").getEpochSecond();
        for (int events = random.nextInt(30); events > 0; events--) {
            story.add(random.nextInt(3), random.nextInt(5), start + random.nextInt(60) * HOUR, random.nextInt(3));
        }
        return story;
    }

    private static Paths paths(Random random) {
        var paths = switch (random.nextInt(3)) {
            case 0 -> Paths.fromTheBeginning();
            case 1 -> Paths.from(random.nextInt(3));
            default -> Paths.to(random.nextInt(3));
        };
        paths = paths.steps(2 + random.nextInt(4))
                .with(
                        switch (random.nextInt(3)) {
                            case 0 -> new Sessions.Inactivity((1 + random.nextInt(9)) * HOUR);
                            case 1 -> new Sessions.Day();
                            default -> new Sessions.Lifetime();
                        });
        paths = random.nextBoolean() ? paths : paths.withRepeats();
        paths = random.nextBoolean() ? paths : paths.among(Set.of(0, 1, 2, 3));
        return random.nextBoolean() ? paths : paths.labelling(random.nextInt(4), Story.CHANNEL);
    }
}
