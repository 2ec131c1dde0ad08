package io.banyan.engine.experiment.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.banyan.engine.experiment.assignment.Assignment.Assigned;
import io.banyan.engine.experiment.assignment.Assignment.Excluded;
import io.banyan.engine.experiment.assignment.Assignment.Reason;
import io.banyan.engine.experiment.inference.SampleRatio;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExperimentTest {

    private static final List<Range> THIRDS = Ranges.weighted(List.of(0.3334, 0.3333, 0.3333), 1);

    /** Figures of GrowthBook's published cases, "inNamespace". */
    @ParameterizedTest
    @CsvSource({
        "1,namespace1,0,0.4,false",
        "1,namespace1,0.4,1,true",
        "1,namespace2,0,0.4,false",
        "1,namespace2,0.4,1,true",
        "2,namespace1,0,0.4,false",
        "2,namespace1,0.4,1,true",
        "2,namespace2,0,0.4,false",
        "2,namespace2,0.4,1,true",
        "3,namespace1,0,0.4,false",
        "3,namespace1,0.4,1,true",
        "3,namespace2,0,0.4,true",
        "3,namespace2,0.4,1,false",
        "4,namespace1,0,0.4,false",
        "4,namespace1,0.4,1,true",
        "4,namespace2,0,0.4,true",
        "4,namespace2,0.4,1,false"
    })
    void namespacesHoldWhomTheyArePublishedToHold(String value, String name, double from, double to, boolean holds) {
        assertThat(new Namespace(name, new Range(from, to)).contains(value)).isEqualTo(holds);
    }

    @Test
    void namespacesThatExcludeEachOtherShareNobody() {
        Namespace first = new Namespace("checkout", new Range(0, 0.3));
        Namespace second = new Namespace("checkout", new Range(0.3, 1));
        assertThat(first.excludes(second)).isTrue();
        assertThat(first.excludes(new Namespace("checkout", new Range(0.29, 1))))
                .isFalse();
        assertThat(first.excludes(new Namespace("cart", new Range(0.3, 1)))).isFalse();
        Experiment one = Experiment.of("one", Ranges.equal(2, 1)).within(first);
        Experiment other = Experiment.of("other", Ranges.equal(2, 1)).within(second);
        int inFirst = 0;
        for (int person = 0; person < 20_000; person++) {
            boolean in = one.assign("p" + person) instanceof Assigned;
            boolean inOther = other.assign("p" + person) instanceof Assigned;
            assertThat(in).isNotEqualTo(inOther);
            inFirst += in ? 1 : 0;
        }
        assertThat(inFirst / 20_000.0).isBetween(0.28, 0.32);
    }

    /** GrowthBook's published cases "stickyBucket" state both places. */
    @Test
    void sharesOutAsPublished() {
        Experiment experiment = Experiment.of("feature-exp", THIRDS);
        assertThat(experiment.assign("d123")).isEqualTo(new Assigned(1, 0.6468, false));
        assertThat(experiment.assign("i123")).isEqualTo(new Assigned(2, 0.9943, false));
    }

    @Test
    void keepsAVariationGivenBeforeOnlyWhenAsked() {
        StickyAssignments before = StickyAssignments.NONE.with("feature-exp", 0, 2);
        Experiment plain = Experiment.of("feature-exp", THIRDS);
        assertThat(plain.assign("d123", before)).isEqualTo(new Assigned(1, 0.6468, false));
        Experiment sticky = plain.sticky(Stickiness.of(0, 0));
        assertThat(sticky.assign("d123", before)).isEqualTo(new Assigned(2, 0.6468, true));
        assertThat(sticky.assign("d123", StickyAssignments.NONE)).isEqualTo(new Assigned(1, 0.6468, false));
        assertThat(sticky.assign("d123", StickyAssignments.NONE.with("other", 0, 2)))
                .isEqualTo(new Assigned(1, 0.6468, false));
    }

    @Test
    void hashesAnewWhenTheVersionRises() {
        Experiment experiment = Experiment.of("feature-exp", THIRDS).sticky(Stickiness.of(3, 0));
        assertThat(experiment.assign("i123", StickyAssignments.NONE.with("feature-exp", 0, 1)))
                .isEqualTo(new Assigned(2, 0.9943, false));
    }

    @Test
    void putsAsideThoseOfVersionsBeforeTheMinimum() {
        Experiment experiment = Experiment.of("feature-exp", THIRDS).sticky(Stickiness.of(3, 3));
        assertThat(experiment.assign("i123", StickyAssignments.NONE.with("feature-exp", 0, 1)))
                .isEqualTo(new Excluded(Reason.OLD_VERSION));
        assertThat(experiment.assign("d123", StickyAssignments.NONE.with("feature-exp", 2, 2)))
                .isEqualTo(new Excluded(Reason.OLD_VERSION));
        assertThat(experiment.assign("d123", StickyAssignments.NONE.with("feature-exp", 3, 2)))
                .isEqualTo(new Assigned(2, 0.6468, true));
        assertThat(experiment.assign("d123", StickyAssignments.NONE.with("feature-exp", 4, 2)))
                .isEqualTo(new Assigned(1, 0.6468, false));
    }

    @Test
    void whoeverIsInStaysInWhenTheNamespaceShrinks() {
        Experiment experiment = Experiment.of("feature-exp", THIRDS)
                .within(new Namespace("n", new Range(0, 0)))
                .sticky(Stickiness.of(0, 0));
        assertThat(experiment.assign("d123")).isEqualTo(new Excluded(Reason.OUTSIDE_NAMESPACE));
        assertThat(experiment.assign("d123", StickyAssignments.NONE.with("feature-exp", 0, 2)))
                .isEqualTo(new Assigned(2, 0.6468, true));
    }

    @Test
    void doesNotKeepAVariationThatWasRemoved() {
        Experiment experiment = Experiment.of("feature-exp", THIRDS).sticky(Stickiness.of(0, 0));
        assertThat(experiment.assign("d123", StickyAssignments.NONE.with("feature-exp", 0, 7)))
                .isEqualTo(new Assigned(1, 0.6468, false));
    }

    @Test
    void aSignedInPersonsAssignmentsWinOverTheDevices() {
        StickyAssignments device = StickyAssignments.NONE.with("e", 0, 1).with("f", 0, 0);
        StickyAssignments person = StickyAssignments.NONE.with("e", 0, 2);
        StickyAssignments both = device.overriddenBy(person);
        assertThat(both.variation("e", 0)).hasValue(2);
        assertThat(both.variation("f", 0)).hasValue(0);
    }

    @Test
    void nobodyWithoutAnIdOrOutsideTheCoverageTakesPart() {
        Experiment experiment = Experiment.of("e", Ranges.equal(2, 0));
        assertThat(experiment.assign("")).isEqualTo(new Excluded(Reason.NO_VALUE));
        assertThat(experiment.assign("p1")).isEqualTo(new Excluded(Reason.NOT_COVERED));
    }

    @Test
    void sharesOutByWeightAndIndependentlyOfOtherExperiments() {
        List<Double> weights = List.of(0.5, 0.3, 0.2);
        Experiment first = Experiment.of("first", Ranges.weighted(weights, 1));
        Experiment second = Experiment.of("second", Ranges.weighted(weights, 1));
        long[] arms = new long[3];
        long[] cells = new long[9];
        double[] products = new double[9];
        for (int person = 0; person < 100_000; person++) {
            int a = ((Assigned) first.assign("person-" + person)).variation();
            int b = ((Assigned) second.assign("person-" + person)).variation();
            arms[a]++;
            cells[3 * a + b]++;
        }
        for (int cell = 0; cell < 9; cell++) {
            products[cell] = weights.get(cell / 3) * weights.get(cell % 3);
        }
        assertThat(SampleRatio.of(arms, new double[] {0.5, 0.3, 0.2}).mismatch())
                .isFalse();
        assertThat(SampleRatio.of(cells, products).mismatch()).isFalse();
    }

    @Test
    void refusesContradictions() {
        assertThatThrownBy(() -> Experiment.of("e", List.of())).hasMessageContaining("ranges");
        assertThatThrownBy(() -> Experiment.of(" ", THIRDS)).hasMessageContaining("key");
        assertThatThrownBy(() -> Experiment.of("e", List.of(new Range(0, 0.5), new Range(0.4, 1))))
                .hasMessageContaining("ranges");
        assertThatThrownBy(() -> Stickiness.of(2, 3)).hasMessageContaining("minimumVersion");
        assertThatThrownBy(() -> Stickiness.of(-1, 0)).hasMessageContaining("version");
        assertThatThrownBy(() -> new Stickiness(false, 2, 1)).hasMessageContaining("minimumVersion");
        assertThatThrownBy(() -> StickyAssignments.NONE.with("e", 0, -1)).hasMessageContaining("variations");
        assertThatThrownBy(() -> new Namespace("", new Range(0, 1))).hasMessageContaining("name");
        assertThat(new Experiment("e", "s", HashVersion.FIRST, THIRDS, Optional.empty(), Stickiness.NONE)
                        .withSeed("t")
                        .withHashVersion(HashVersion.SECOND)
                        .seed())
                .isEqualTo("t");
    }
}
