package io.banyan.engine.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.banyan.engine.spread.Offspring.Geometric;
import io.banyan.engine.spread.Offspring.NegativeBinomial;
import io.banyan.engine.spread.Offspring.Observed;
import io.banyan.engine.spread.Offspring.Poisson;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BranchingProcessTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());

    @Test
    void diesOutAsOftenAsClosedFormsSay() {
        for (double k = 1.001; k < 50; k *= 1.1) {
            assertThat(extinction(new Geometric(k))).as("K %s", k).isCloseTo(1 / k, within(1e-12));
        }
        // binary splitting: nobody with probability 1 − p, two with p
        assertThat(extinction(Observed.of(0, 2, 2))).isCloseTo(.5, within(1e-14));
        assertThat(extinction(Observed.of(0, 0, 2, 2, 2, 2, 2))).isCloseTo(.4, within(1e-14));
        // −W(−2 e⁻²) / 2, the giant component's counterpart at mean 2
        assertThat(extinction(new Poisson(2))).isCloseTo(.20318786997997995, within(1e-14));
        // r = 1/2 and K = 3: s² (1 + 6 (1 − s)) = 1, whose roots but 1 are those of 6 s² − s − 1
        assertThat(extinction(new NegativeBinomial(3, .5))).isCloseTo(.5, within(1e-12));
    }

    @Test
    void diesOutForSureWithoutGrowth() {
        assertThat(extinction(new Poisson(0))).isEqualTo(1);
        assertThat(extinction(new Poisson(1))).isEqualTo(1);
        assertThat(extinction(new Geometric(.99))).isEqualTo(1);
        assertThat(extinction(Observed.of(0, 2))).isEqualTo(1);
        assertThat(extinction(Observed.of(1))).isZero();
        assertThat(extinction(Observed.of(1, 2))).isZero();
    }

    @Test
    void diesOutByAGenerationAsClosedFormsSay() {
        for (double k : new double[] {.5, .9, 1.3, 4}) {
            var process = new BranchingProcess(new Geometric(k));
            for (int generation = 0; generation < 30; generation++) {
                double closed = (Math.pow(k, generation) - 1) / (Math.pow(k, generation + 1) - 1);
                assertThat(process.extinctBy(generation, 1)).as("K %s", k).isCloseTo(closed, within(1e-12));
                assertThat(process.extinctBy(generation, 3)).isCloseTo(closed * closed * closed, within(1e-12));
            }
        }
        assertThat(new BranchingProcess(new Geometric(1)).extinctBy(9, 1)).isCloseTo(.9, within(1e-12));
    }

    /** The distribution of generation 3, multiplied out. */
    @Test
    void generationsHaveMeanAndVarianceOfTheirDistribution() {
        int[] brought = {0, 0, 1, 3, 2, 0, 1};
        double[] shares = {3 / 7.0, 2 / 7.0, 1 / 7.0, 1 / 7.0};
        var process = new BranchingProcess(Observed.of(brought));
        double[] people = {0, 1};
        for (int generation = 1; generation <= 3; generation++) {
            double[] next = new double[3 * (people.length - 1) + 1];
            double[] power = {1};
            for (int count = 0; count < people.length; count++) {
                for (int number = 0; number < power.length; number++) {
                    next[number] += people[count] * power[number];
                }
                power = product(power, shares);
            }
            people = next;
            double mean = 0;
            double squares = 0;
            for (int number = 0; number < people.length; number++) {
                mean += number * people[number];
                squares += (double) number * number * people[number];
            }
            assertThat(process.mean(generation)).isCloseTo(mean, within(1e-12));
            assertThat(process.variance(generation)).isCloseTo(squares - mean * mean, within(1e-12));
            assertThat(process.extinctBy(generation, 1)).isCloseTo(people[0], within(1e-12));
        }
        assertThat(process.variance(0)).isZero();
    }

    @Test
    void totalsAddUpGenerations() {
        var process = new BranchingProcess(new Poisson(.6));
        double sum = 0;
        for (int generation = 0; generation < 200; generation++) {
            sum += process.mean(generation);
        }
        assertThat(process.total()).isCloseTo(sum, within(1e-9));
        // the total of a Poisson process has the Borel distribution: variance K / (1 − K)³
        assertThat(process.totalVariance()).isCloseTo(.6 / Math.pow(.4, 3), within(1e-9));
        assertThat(new BranchingProcess(new Poisson(1)).total()).isInfinite();
        assertThat(new BranchingProcess(new Poisson(1)).totalVariance()).isInfinite();
        assertThat(new BranchingProcess(new Poisson(0)).totalVariance()).isZero();
    }

    @Test
    void findsTheDistributionThatMadeTheNumbers() {
        var random = new Random(SEED);
        int people = 20_000;
        for (int round = 0; round < 5; round++) {
            int[] brought = new int[people];
            for (int person = 0; person < people; person++) {
                // gamma of shape one half is half the square of a normal: negative binomial with r = 1/2 and mean .8
                double normal = random.nextGaussian();
                brought[person] = poisson(random, .8 * normal * normal);
            }
            var best = OffspringFit.of(brought).getFirst();
            var as = "seed %d, round %d".formatted(SEED, round);
            assertThat(best.offspring()).as(as).isInstanceOf(NegativeBinomial.class);
            var found = (NegativeBinomial) best.offspring();
            assertThat(found.mean()).as(as).isCloseTo(.8, within(5 * best.meanError()));
            assertThat(found.dispersion()).as(as).isCloseTo(.5, within(5 * best.dispersionError()));
            assertThat(best.dispersionError()).as(as).isBetween(.005, .03);
            for (int person = 0; person < people; person++) {
                brought[person] = poisson(random, 1.3);
            }
            var fits = OffspringFit.of(brought);
            var poisson = fits.stream()
                    .filter(fit -> fit.offspring() instanceof Poisson)
                    .findFirst()
                    .orElseThrow();
            assertThat(poisson.akaike()).as(as).isLessThan(fits.getFirst().akaike() + 12);
            assertThat(poisson.offspring().mean()).as(as).isCloseTo(1.3, within(5 * poisson.meanError()));
        }
    }

    @Test
    void likelihoodsAreThoseOfTheProbabilities() {
        int[] brought = {0, 0, 3, 1, 7, 0, 2};
        for (var fit : OffspringFit.of(brought)) {
            double likelihood = 0;
            for (int number : brought) {
                likelihood += Math.log(probability(fit.offspring(), number));
            }
            assertThat(fit.logLikelihood()).as(fit.toString()).isCloseTo(likelihood, within(1e-9));
        }
        assertThat(OffspringFit.of(0, 0, 0).getFirst().offspring().mean()).isZero();
        assertThat(OffspringFit.of(0, 0, 0).getFirst().logLikelihood()).isZero();
    }

    @Test
    void probabilitiesBelongToTheGeneratingFunction() {
        for (var offspring : new Offspring[] {
            new Poisson(0),
            new Poisson(1.4),
            new Poisson(60),
            new Geometric(4),
            new NegativeBinomial(1.4, .3),
            Observed.of(0, 1, 2, 5)
        }) {
            double[] shares = offspring.shares(1e-12, 100_000);
            for (double s : new double[] {0, .3, .9, 1}) {
                double value = 0;
                for (int number = shares.length - 1; number >= 0; number--) {
                    value = value * s + shares[number];
                }
                assertThat(value).as("%s at %s", offspring, s).isCloseTo(offspring.generating(s), within(1e-9));
            }
        }
        assertThat(new Geometric(9).shares(1e-12, 3)).hasSize(3);
    }

    @Test
    void generatingFunctionsBelongToTheirMoments() {
        for (var offspring : new Offspring[] {
            new Poisson(1.4), new Geometric(1.4), new NegativeBinomial(1.4, .3), Observed.of(0, 1, 2, 5)
        }) {
            assertThat(offspring.generating(1)).isCloseTo(1, within(1e-12));
            assertThat(offspring.slope(1)).as(offspring.toString()).isCloseTo(offspring.mean(), within(1e-12));
            double bend = (offspring.slope(1) - offspring.slope(1 - 1e-6)) / 1e-6;
            double mean = offspring.mean();
            assertThat(bend)
                    .as(offspring.toString())
                    .isCloseTo(offspring.variance() + mean * mean - mean, within(1e-3));
            double slope = (offspring.generating(.5 + 1e-6) - offspring.generating(.5 - 1e-6)) / 2e-6;
            assertThat(offspring.slope(.5)).as(offspring.toString()).isCloseTo(slope, within(1e-6));
        }
    }

    @Test
    void refusesBadInput() {
        refuses(() -> new Poisson(-1), "mean");
        refuses(() -> new Geometric(Double.NaN), "mean");
        refuses(() -> new NegativeBinomial(1, 0), "dispersion");
        refuses(Observed::of, "brought");
        refuses(() -> Observed.of(1, -1), "brought");
        refuses(OffspringFit::of, "brought");
        refuses(() -> OffspringFit.of(-1), "brought");
        refuses(() -> new Poisson(1e6).shares(1e-9, 10), "mean");
        var process = new BranchingProcess(new Poisson(1));
        refuses(() -> process.extinctBy(-1, 1), "generation");
        refuses(() -> process.extinctBy(1, -1), "founders");
        refuses(() -> process.mean(-1), "generation");
        refuses(() -> process.variance(-1), "generation");
    }

    private static void refuses(Runnable action, String argument) {
        assertThatIllegalArgumentException().isThrownBy(action::run).withMessageContaining(argument);
    }

    private static double extinction(Offspring offspring) {
        return new BranchingProcess(offspring).extinction();
    }

    private static double[] product(double[] one, double[] other) {
        double[] product = new double[one.length + other.length - 1];
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < other.length; j++) {
                product[i + j] += one[i] * other[j];
            }
        }
        return product;
    }

    /** The coefficient of the generating function, from its recurrence. */
    private static double probability(Offspring offspring, int number) {
        double probability = offspring.generating(0);
        double mean = offspring.mean();
        for (int j = 0; j < number; j++) {
            probability *= switch (offspring) {
                case Poisson poisson -> mean / (j + 1);
                case Geometric geometric -> mean / (1 + mean);
                case NegativeBinomial negative ->
                    (negative.dispersion() + j) / (j + 1) * mean / (mean + negative.dispersion());
                case Observed observed -> throw new AssertionError("has no recurrence");
            };
        }
        return probability;
    }

    private static int poisson(Random random, double mean) {
        double product = random.nextDouble();
        int number = 0;
        double limit = Math.exp(-mean);
        while (product > limit) {
            product *= random.nextDouble();
            number++;
        }
        return number;
    }
}
