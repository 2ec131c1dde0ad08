package io.banyan.engine.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.banyan.engine.Progress;
import io.banyan.engine.funnel.Story;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;

class PathsTest {

    private static final int MANY = 100;

    private static String tree(Paths paths, Story story) {
        return text(paths.tree(story.index(), null, MANY, Progress.NONE));
    }

    /** A node as letter, sessions, "!" and those ended, "+" and others, then its branches. */
    private static String text(PathTree tree) {
        var node = tree.node();
        String name = node == null ? "" : (char) ('A' + node.event()) + (node.value() > 0 ? "/" + node.value() : "");
        String next = tree.next().stream().map(PathsTest::text).collect(Collectors.joining(" ", "(", ")"));
        return name
                + tree.sessions()
                + (tree.ended() > 0 ? "!" + tree.ended() : "")
                + (tree.others() > 0 ? "+" + tree.others() : "")
                + (tree.next().isEmpty() ? "" : next);
    }

    @Test
    void inactivityCutsSessions() {
        var story = new Story().add(1, 'A', 0).add(1, 'B', 10).add(1, 'A', 21).add(1, 'C', 31);
        var paths = Paths.fromTheBeginning();
        assertThat(tree(paths.with(new Sessions.Inactivity(10)), story)).isEqualTo("2(A2(B1!1 C1!1))");
        assertThat(tree(paths.with(new Sessions.Inactivity(11)), story)).isEqualTo("1(A1(B1(A1(C1!1))))");
        assertThat(tree(paths.with(new Sessions.Lifetime()), story)).isEqualTo("1(A1(B1(A1(C1!1))))");
    }

    @Test
    void midnightOfTheZoneCutsDaysAlsoWhereTheyHave23Or25Hours() {
        var zone = ZoneId.of("America/New_York");
        var story = new Story();
        for (String day : new String[] {"2026-03-08", "2026-11-01"}) {
            char letter = day.contains("-03-") ? 'A' : 'D';
            story.add(1, letter, at(day + "T00:00:00", zone)).add(1, (char) (letter + 1), at(day + "T23:59:59", zone));
            story.add(1, (char) (letter + 2), at(day + "T23:59:59", zone) + 1);
        }
        var paths = Paths.fromTheBeginning().with(new Sessions.Day());
        assertThat(text(paths.tree(story.index(zone), null, MANY, Progress.NONE)))
                .isEqualTo("4(A1(B1!1) C1!1 D1(E1!1) F1!1)");
    }

    private static long at(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toEpochSecond();
    }

    @Test
    void repeatsCollapseUnlessAskedFor() {
        assertThat(tree(Paths.fromTheBeginning(), Story.of("AABBA"))).isEqualTo("1(A1(B1(A1!1)))");
        assertThat(tree(Paths.fromTheBeginning().withRepeats(), Story.of("AAB")))
                .isEqualTo("1(A1(A1(B1!1)))");
    }

    @Test
    void startsFromAnEventAndEndsAtOne() {
        assertThat(tree(Paths.from(1), Story.of("ABCBD"))).isEqualTo("1(B1(C1(B1(D1!1))))");
        assertThat(tree(Paths.to(1), Story.of("ACBCB"))).isEqualTo("1(B1(C1(A1!1)))");
        assertThat(tree(Paths.from(5), Story.of("ABC"))).isEqualTo("0");
    }

    @Test
    void limitsStepsAndBranchesAndSaysWhatIsBeyond() {
        assertThat(tree(Paths.fromTheBeginning().steps(2), Story.of("ABC"))).isEqualTo("1(A1(B1+1))");
        var story = new Story();
        for (int person = 0; person < 9; person++) {
            story.add(person, 'A', 0).add(person, "BBBBCCCDD".charAt(person), 1);
        }
        assertThat(text(Paths.fromTheBeginning().tree(story.index(), null, 2, Progress.NONE)))
                .isEqualTo("9(A9+2(B4!4 C3!3))");
    }

    @Test
    void looksAtSomeEventsAndTellsThemApartByAProperty() {
        var story = new Story()
                .add(1, 0, 0, 2)
                .add(1, 2, 1, 0)
                .add(1, 0, 2, 3)
                .add(1, 0, 3, 0)
                .add(1, 1, 4, 1);
        assertThat(tree(Paths.fromTheBeginning().among(Set.of(0, 1)), story)).isEqualTo("1(A1(B1!1))");
        assertThat(tree(Paths.fromTheBeginning().labelling(0, Story.CHANNEL).among(Set.of(0, 1)), story))
                .isEqualTo("1(A/21(A/31(A1(B1!1))))");
    }

    @Test
    void flowsFromStepToStep() {
        var story = new Story()
                .add(1, 'A', 0)
                .add(1, 'B', 10)
                .add(1, 'C', 20)
                .add(2, 'A', 0)
                .add(2, 'B', 30)
                .add(3, 'D', 0)
                .add(3, 'B', 1);
        var flow = Paths.fromTheBeginning().flow(story.index(), null, 2, Progress.NONE);
        assertThat(flow.sessions()).isEqualTo(3);
        assertThat(flow.edges())
                .containsExactly(
                        new PathFlow.Edge(0, new Node(0, 0), new Node(1, 0), 2, 20),
                        new PathFlow.Edge(0, new Node(3, 0), new Node(1, 0), 1, 1));
        assertThat(flow.sessionsOnOtherEdges()).isEqualTo(1);
        assertThat(flow.ends())
                .containsExactly(new PathFlow.End(1, new Node(1, 0), 2), new PathFlow.End(2, new Node(2, 0), 1));
    }

    @Test
    void flowsBackFromAnEnd() {
        var story = new Story()
                .add(1, 'A', 0)
                .add(1, 'B', 10)
                .add(1, 'C', 25)
                .add(2, 'B', 0)
                .add(2, 'C', 5);
        var flow = Paths.to(2).flow(story.index(), null, MANY, Progress.NONE);
        assertThat(flow.edges())
                .containsExactly(
                        new PathFlow.Edge(-1, new Node(1, 0), new Node(2, 0), 2, 10),
                        new PathFlow.Edge(-2, new Node(0, 0), new Node(1, 0), 1, 10));
        assertThat(flow.ends())
                .containsExactly(new PathFlow.End(-1, new Node(1, 0), 1), new PathFlow.End(-2, new Node(0, 0), 1));
    }

    @Test
    void countsOnlyTheSubPopulation() {
        var story = new Story().add(1, 'A', 0).add(2, 'B', 0).add(3, 'C', 0);
        var index = story.index();
        var two = RoaringBitmap.bitmapOf(1, 2);
        assertThat(text(Paths.fromTheBeginning().tree(index, two, MANY, Progress.NONE)))
                .isEqualTo("2(B1!1 C1!1)");
        assertThat(Paths.fromTheBeginning()
                        .flow(index, two, MANY, Progress.NONE)
                        .ends())
                .hasSize(2);
    }

    private static void refused(String argument, ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(argument);
    }

    @Test
    void refusesWhatMakesNoSense() {
        var index = Story.of("AB").index();
        refused("seconds", () -> new Sessions.Inactivity(0));
        refused("event", () -> Paths.from(-1));
        refused("steps", () -> Paths.from(0).steps(1));
        refused("steps", () -> Paths.from(0).steps(21));
        refused("anchor", () -> Paths.from(0).among(Set.of(1)));
        refused("labelled", () -> Paths.fromTheBeginning().labelling(0, 0).among(Set.of(1)));
        refused("labelled", () -> Paths.fromTheBeginning().labelling(0, 7).flow(index, null, 9, Progress.NONE));
        refused("anchor", () -> Paths.from(99).flow(index, null, 9, Progress.NONE));
        refused("events", () -> Paths.fromTheBeginning().among(Set.of(99)).flow(index, null, 9, Progress.NONE));
        refused("edges", () -> Paths.from(0).flow(index, null, 0, Progress.NONE));
        refused("branches", () -> Paths.from(0).tree(index, null, 0, Progress.NONE));
    }
}
