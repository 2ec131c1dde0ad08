package io.banyan.engine.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.banyan.engine.Progress;
import io.banyan.engine.attribution.Credits.Credit;
import io.banyan.engine.funnel.Story;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;

class ConversionPathsTest {

    private static final int TOUCH = 0;
    private static final int ORDER = 1;
    private static final Offset<Double> EXACT = within(1e-12);
    private static final ConversionPaths PATHS = new ConversionPaths(Set.of(TOUCH), Story.CHANNEL, ORDER, 100);

    private static Map<Integer, Double> conversions(Model model, Story story) {
        return PATHS.credit(story.index(), model, null, Progress.NONE).byChannel().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().conversions()));
    }

    /** Channels 1, 2, 2, 3 ten seconds apart, then an order at once. */
    private static Story fourTouches() {
        return new Story()
                .add(1, TOUCH, 0, 1)
                .add(1, TOUCH, 10, 2)
                .add(1, TOUCH, 20, 2)
                .add(1, TOUCH, 30, 3)
                .add(1, ORDER, 30, 0, 1_000);
    }

    @Test
    void sharesAConversionOut() {
        assertThat(conversions(new Model.First(), fourTouches())).isEqualTo(Map.of(1, 1.0, 2, 0.0, 3, 0.0));
        assertThat(conversions(new Model.Last(), fourTouches())).isEqualTo(Map.of(1, 0.0, 2, 0.0, 3, 1.0));
        assertThat(conversions(new Model.Linear(), fourTouches())).isEqualTo(Map.of(1, 0.25, 2, 0.5, 3, 0.25));
        var byPosition = conversions(Model.PositionBased.customary(), fourTouches());
        assertThat(byPosition.get(1)).isCloseTo(0.4, EXACT);
        assertThat(byPosition.get(2)).isCloseTo(0.2, EXACT);
        var shapley = conversions(new Model.Shapley(), fourTouches());
        assertThat(shapley.get(2)).isCloseTo(1 / 3.0, EXACT);
        var byAge = conversions(new Model.TimeDecay(10), fourTouches());
        assertThat(byAge.get(1)).isCloseTo(1 / 15.0, EXACT);
        assertThat(byAge.get(2)).isCloseTo(6 / 15.0, EXACT);
        assertThat(byAge.get(3)).isCloseTo(8 / 15.0, EXACT);
    }

    @Test
    void positionsKeepTheirProportionWhenThereIsNothingBetween() {
        var two = new Story().add(1, TOUCH, 0, 1).add(1, TOUCH, 1, 2).add(1, ORDER, 2, 0);
        var shares = conversions(new Model.PositionBased(0.3, 0.1), two);
        assertThat(shares.get(1)).isCloseTo(0.75, EXACT);
        assertThat(shares.get(2)).isCloseTo(0.25, EXACT);
        var one = new Story().add(1, TOUCH, 0, 1).add(1, ORDER, 2, 0);
        assertThat(conversions(new Model.PositionBased(0.3, 0), one)).isEqualTo(Map.of(1, 1.0));
        assertThat(conversions(new Model.First(), one)).isEqualTo(Map.of(1, 1.0));
    }

    @Test
    void touchesOfVeryLongAgoStillShareByAge() {
        var paths = new ConversionPaths(Set.of(TOUCH), Story.CHANNEL, ORDER, 1_000_000);
        var story = new Story().add(1, TOUCH, 0, 1).add(1, TOUCH, 1, 2).add(1, ORDER, 1_000_000, 0);
        var credits = paths.credit(story.index(), new Model.TimeDecay(1), null, Progress.NONE);
        assertThat(credits.byChannel().get(2).conversions()).isCloseTo(2 / 3.0, EXACT);
    }

    @Test
    void aPathReachesBackToTheConversionBeforeAndNoFurtherThanTheLookBack() {
        var story = new Story()
                .add(1, TOUCH, 0, 1)
                .add(1, ORDER, 10, 0, 50)
                .add(1, TOUCH, 20, 2)
                .add(1, TOUCH, 50, 3)
                .add(1, ORDER, 121, 0, 70)
                .add(1, ORDER, 122, 0, 5);
        var credits = PATHS.credit(story.index(), new Model.First(), null, Progress.NONE);
        assertThat(credits.byChannel()).isEqualTo(Map.of(1, new Credit(1, 50), 3, new Credit(1, 70)));
        assertThat(credits.conversions()).isEqualTo(3);
        assertThat(credits.value()).isEqualTo(125);
        assertThat(credits.withoutTouch()).isEqualTo(1);
        assertThat(credits.valueWithoutTouch()).isEqualTo(5);
        assertThat(PATHS.paths(story.index(), null, 9, Progress.NONE))
                .containsExactly(
                        new ConversionPath(List.of(), 1, 5),
                        new ConversionPath(List.of(1), 1, 50),
                        new ConversionPath(List.of(3), 1, 70));
        var atTheEdge = new Story().add(1, TOUCH, 0, 1).add(1, ORDER, 100, 0);
        assertThat(conversions(new Model.Last(), atTheEdge)).isEqualTo(Map.of(1, 1.0));
    }

    /**
     * The example that made the rounds with the R package ChannelAttribution: paths 1-2-3 converting, 1 and 2-3 not. The chance of a
     * conversion is 1/3; without 1 it is 1/6, without 2 or 3 there is none; credits 0.2, 0.4, 0.4.
     */
    @Test
    void removalEffectsOfThePublishedExample() {
        var story = new Story()
                .add(1, TOUCH, 0, 1)
                .add(1, TOUCH, 1, 2)
                .add(1, TOUCH, 2, 3)
                .add(1, ORDER, 3, 0, 600)
                .add(2, TOUCH, 0, 1)
                .add(3, TOUCH, 0, 2)
                .add(3, TOUCH, 1, 3);
        var credits = PATHS.credit(story.index(), new Model.MarkovRemoval(), null, Progress.NONE)
                .byChannel();
        assertThat(credits.get(1).conversions()).isCloseTo(0.2, EXACT);
        assertThat(credits.get(2).conversions()).isCloseTo(0.4, EXACT);
        assertThat(credits.get(3).conversions()).isCloseTo(0.4, EXACT);
        assertThat(credits.get(3).value()).isCloseTo(240, within(1e-9));
        assertThat(credits).hasSize(3);
    }

    @Test
    void conversionsWithoutTouchAreApartInTheChainToo() {
        var story = new Story()
                .add(1, ORDER, 0, 0, 30)
                .add(1, TOUCH, 1, 1)
                .add(1, ORDER, 2, 0, 7)
                .add(2, ORDER, 0, 0, 4);
        var credits = PATHS.credit(story.index(), new Model.MarkovRemoval(), null, Progress.NONE);
        assertThat(credits).isEqualTo(new Credits(Map.of(1, new Credit(1, 7)), 3, 41, 2, 34));
    }

    @Test
    void addsUpPeopleFarApart() {
        var story = new Story();
        int people = 20_000;
        for (int person = 0; person < people; person++) {
            story.add(person, TOUCH, 0, person % 4 == 0 ? 1 : 2).add(person, ORDER, 1, 0, 10);
        }
        story.add(people, ORDER, 1, 0, 3);
        var index = story.index();
        assertThat(PATHS.paths(index, null, 9, Progress.NONE))
                .containsExactly(
                        new ConversionPath(List.of(2), 15_000, 150_000),
                        new ConversionPath(List.of(1), 5_000, 50_000),
                        new ConversionPath(List.of(), 1, 3));
        var expected = new Credits(
                Map.of(1, new Credit(5_000, 50_000), 2, new Credit(15_000, 150_000)), 20_001, 200_003, 1, 3);
        assertThat(PATHS.credit(index, new Model.Linear(), null, Progress.NONE)).isEqualTo(expected);
        var chain = PATHS.credit(index, new Model.MarkovRemoval(), null, Progress.NONE);
        assertThat(chain.byChannel().get(2).conversions()).isCloseTo(15_000, within(1e-6));
        assertThat(chain.value()).isEqualTo(200_003);
        assertThat(chain.withoutTouch()).isEqualTo(1);
    }

    @Test
    void countsOnlyTheSubPopulation() {
        var story = new Story()
                .add(1, TOUCH, 0, 1)
                .add(1, ORDER, 1, 0)
                .add(2, TOUCH, 0, 2)
                .add(2, ORDER, 1, 0);
        var credits = PATHS.credit(story.index(), new Model.Linear(), RoaringBitmap.bitmapOf(1), Progress.NONE);
        assertThat(credits.byChannel()).isEqualTo(Map.of(2, new Credit(1, 0)));
        assertThat(PATHS.paths(story.index(), RoaringBitmap.bitmapOf(0), 9, Progress.NONE))
                .containsExactly(new ConversionPath(List.of(1), 1, 0));
    }

    @Test
    void nothingComesOfNothing() {
        var touched = new Story().add(1, TOUCH, 0, 1);
        for (var model : List.of(new Model.MarkovRemoval(), new Model.Linear(), new Model.Shapley())) {
            assertThat(PATHS.credit(new Story().index(), model, null, Progress.NONE)
                            .byChannel())
                    .isEmpty();
            assertThat(PATHS.credit(touched.index(), model, null, Progress.NONE)
                            .byChannel()
                            .values())
                    .allMatch(credit -> credit.conversions() == 0);
        }
    }

    private static void refused(String argument, ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(argument);
    }

    @Test
    void refusesWhatMakesNoSense() {
        refused("touches", () -> new ConversionPaths(Set.of(), 0, 1, 1));
        refused("touches", () -> new ConversionPaths(Set.of(-1), 0, 1, 1));
        refused("conversion", () -> new ConversionPaths(Set.of(1), 0, 1, 1));
        refused("conversion", () -> new ConversionPaths(Set.of(1), 0, -1, 1));
        refused("channel", () -> new ConversionPaths(Set.of(1), -1, 2, 1));
        refused("lookBack", () -> new ConversionPaths(Set.of(1), 0, 2, 0));
        refused("halfLife", () -> new Model.TimeDecay(0));
        refused("halfLife", () -> new Model.TimeDecay(Double.NaN));
        refused("first", () -> new Model.PositionBased(0.7, 0.5));
        refused("first", () -> new Model.PositionBased(Double.NaN, 0.5));
        refused("first", () -> new Model.PositionBased(0, 0));
        var index = Story.of("AB").index();
        refused("most", () -> PATHS.paths(index, null, 0, Progress.NONE));
        refused(
                "event 99",
                () -> new ConversionPaths(Set.of(99), 0, 1, 1).credit(index, new Model.Linear(), null, Progress.NONE));
        refused(
                "property",
                () -> new ConversionPaths(Set.of(0), 9, 1, 1).credit(index, new Model.Linear(), null, Progress.NONE));
    }
}
