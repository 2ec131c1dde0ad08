package io.banyan.engine.experiment.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PostStratificationTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());

    /**
     * Sums published with GrowthBook's statistics engine (packages/stats/tests/frequentist, MIT licence): control and treatment in turn
     * of five strata. People; sums of numerator, denominator and both before; their squares; products numerator × denominator, numerator ×
     * numerator before, numerator × denominator before, denominator × numerator before, denominator × denominator before, both before.
     */
    private static final double[][] PUBLISHED = {
        {
            21,
            330.0696210595999,
            890.9766550739607,
            104.90748970535698,
            207.89392275808956,
            5377.811252605509,
            38220.95223835553,
            544.8528083123211,
            2084.9576141182224,
            14263.937571840695,
            1709.8485612477339,
            3331.5604732242236,
            4536.239751943664,
            8924.759241535443,
            1060.4394881503144
        },
        {
            42,
            708.1220000911836,
            1745.9858250014954,
            205.17072061676208,
            412.711880878505,
            12249.255519049513,
            73194.53424221886,
            1040.6742753852225,
            4096.604057794132,
            29826.620793423102,
            3561.161673449451,
            7054.607772583746,
            8661.515319014929,
            17309.48641894266,
            2052.459256425701
        },
        {
            65,
            1391.96628040659,
            2769.8126179473184,
            315.83926510817054,
            642.2456105047289,
            30546.63404187155,
            118719.96077578884,
            1578.8689285910423,
            6391.278897716863,
            59924.702385890436,
            6938.770455871619,
            13907.522729117181,
            13603.664018221429,
            27539.520078090354,
            3159.649493130578
        },
        {
            75,
            1807.4703052657744,
            3184.8395612061063,
            377.29540367369503,
            758.076359391088,
            45000.287664918586,
            136710.92474497214,
            1981.0803020754106,
            7750.7726864492015,
            78119.14871556411,
            9428.146405105292,
            18589.628595670973,
            16346.199623884253,
            32540.687226429243,
            3894.390731281282
        },
        {
            102,
            2916.824124651419,
            4445.780384331884,
            523.2717238353379,
            1036.3070573097948,
            86396.06886690554,
            195387.7733842407,
            2797.158898626946,
            10619.969725470164,
            129041.55268673625,
            15535.162216800189,
            30084.67030990572,
            23168.39181193194,
            45542.18577719637,
            5404.918238379167
        },
        {
            101,
            3104.5399914554023,
            4235.277718489282,
            501.0447878972627,
            1010.378433449463,
            98365.40553530994,
            179690.4720421368,
            2596.899156698453,
            10223.916200184585,
            132444.36911739354,
            15962.754636573465,
            31588.028767759377,
            21431.70320453045,
            42848.21621273023,
            5115.7607599471585
        },
        {
            151,
            5172.587929941052,
            6510.170220892494,
            758.3911049329452,
            1512.006054112595,
            182453.04528037464,
            283094.7243365024,
            3955.922281372593,
            15285.151021409667,
            226127.20135744457,
            26846.415701194885,
            52549.76208497923,
            33204.9846415661,
            65760.83670959483,
            7722.607914963395
        },
        {
            121,
            4613.696610070716,
            5079.943060454901,
            603.9456523430367,
            1204.8449120624373,
            180520.64781229294,
            215529.32009367683,
            3144.0820997706583,
            12136.926835557133,
            196562.8269130501,
            23789.82730157116,
            46652.31675719776,
            25819.033228132084,
            51127.544981001134,
            6133.9761958037225
        },
        {
            160,
            6539.348445231273,
            6906.305872710853,
            823.2824168385916,
            1614.6469506831402,
            274981.98909352464,
            300900.3106781779,
            4389.893995072177,
            16462.430726309674,
            286483.9732935189,
            34727.84795433773,
            67017.16816048721,
            36121.28274124097,
            70363.18868076446,
            8454.545756182042
        },
        {
            162,
            7431.953259880505,
            6899.004661928157,
            832.356528363269,
            1645.0526462449084,
            349244.6690736718,
            296839.44355002965,
            4439.253146704266,
            16880.972871039336,
            321057.8410309036,
            39332.667494781235,
            76550.57235527673,
            36071.28512692181,
            70764.05432525955,
            8606.62830914991
        },
    };

    @Test
    void meansAsPublished() {
        check(arm -> new Mean(part(arm, 0)), Difference.RELATIVE, 0.10994584851937336, 0.012225394656480164, 0);
        check(arm -> new Mean(part(arm, 0)), Difference.ABSOLUTE, 3.548094377986586, 0.37634374823059685, 0);
    }

    @Test
    void ratiosAsPublished() {
        check(arm -> new Ratio(part(arm, 0, 1)), Difference.RELATIVE, 0.13371299783026003, 0.007131233706378072, 0);
        check(arm -> new Ratio(part(arm, 0, 1)), Difference.ABSOLUTE, 0.10008903417216031, 0.005071004003792392, 0);
    }

    /** The published errors assume one spread in both arms; here each arm has its own, so they agree within a few per cent. */
    @Test
    void adjustedMeansAsPublished() {
        check(
                arm -> new AdjustedMean(part(arm, 0, 2)),
                Difference.RELATIVE,
                0.11529547657147865,
                0.002206093195330933,
                0.04);
        check(
                arm -> new AdjustedMean(part(arm, 0, 2)),
                Difference.ABSOLUTE,
                3.7116918650826394,
                0.07390409644392272,
                0.04);
    }

    @Test
    void adjustedRatiosAsPublished() {
        check(AdjustedRatio::new, Difference.RELATIVE, 0.13929489348144797, 0.0012316128268122996, 0.04);
        check(AdjustedRatio::new, Difference.ABSOLUTE, 0.10399412678968833, 0.0012269621176865127, 0.04);
    }

    @Test
    void oneStratumIsNoStratum() {
        Stratum only = new Stratum(new Mean(part(arm(0), 0)), new Mean(part(arm(1), 0)));
        assertThat(Comparison.stratified(List.of(only), Difference.RELATIVE))
                .isEqualTo(Comparison.of(only.control(), only.treatment(), Difference.RELATIVE));
    }

    @Test
    void theOrderOfTheStrataDoesNotMatter() {
        Random random = new Random(SEED);
        for (int round = 0; round < 200; round++) {
            List<Stratum> strata = new ArrayList<>();
            for (int stratum = 0; stratum < 2 + random.nextInt(5); stratum++) {
                strata.add(new Stratum(people(random, stratum), people(random, stratum)));
            }
            Estimate before = Comparison.stratified(strata, Difference.ABSOLUTE);
            Collections.shuffle(strata, random);
            Estimate after = Comparison.stratified(strata, Difference.ABSOLUTE);
            if (before instanceof Effect first && after instanceof Effect second) {
                assertThat(second.estimate()).as("seed %d", SEED).isCloseTo(first.estimate(), within(1e-9));
                assertThat(second.standardError()).as("seed %d", SEED).isCloseTo(first.standardError(), within(1e-9));
            } else {
                assertThat(after).as("seed %d", SEED).isEqualTo(before);
            }
        }
    }

    @Test
    void weighsStrataByTheirPeople() {
        List<Stratum> strata = List.of(
                new Stratum(new Proportion(100, 10), new Proportion(300, 60)),
                new Stratum(new Proportion(500, 250), new Proportion(100, 60)));
        Effect effect = (Effect) Comparison.stratified(strata, Difference.ABSOLUTE);
        assertThat(effect.estimate()).isCloseTo(0.4 * 0.1 + 0.6 * 0.1, within(1e-12));
        // the plain comparison is fooled by the mixture
        assertThat(((Effect) Comparison.of(new Proportion(600, 260), new Proportion(400, 120), Difference.ABSOLUTE))
                        .estimate())
                .isNegative();
    }

    /** One stratum of many people has nearly all the weight: its errors are those of least squares with one slope and two levels. */
    @Test
    void errorsWithinAStratumAreThoseOfLeastSquares() {
        Random random = new Random(SEED);
        for (int round = 0; round < 200; round++) {
            int people = 6 + random.nextInt(20);
            double[][] rows = new double[people][];
            MomentsCollector[] arms = {new MomentsCollector(2), new MomentsCollector(2)};
            for (int person = 0; person < people; person++) {
                double before = random.nextGaussian();
                rows[person] = new double[] {3 + before + random.nextGaussian(), before};
                arms[person % 2].add(rows[person]);
            }
            StratumMeans means = StratumMeans.of(
                    new Stratum(new AdjustedMean(arms[0].moments()), new AdjustedMean(arms[1].moments())));
            if (means == null) {
                throw new AssertionError("a stratum that large stands alone, seed " + SEED);
            }
            // slope within the arms, then each arm's own spread about it
            double[][] centre = new double[2][2];
            int[] count = new int[2];
            for (int person = 0; person < people; person++) {
                count[person % 2]++;
                centre[person % 2][0] += rows[person][0];
                centre[person % 2][1] += rows[person][1];
            }
            double products = 0;
            double squares = 0;
            for (int person = 0; person < people; person++) {
                int arm = person % 2;
                double x = rows[person][1] - centre[arm][1] / count[arm];
                products += x * (rows[person][0] - centre[arm][0] / count[arm]);
                squares += x * x;
            }
            double slope = products / squares;
            double gap = centre[1][0] / count[1]
                    - centre[0][0] / count[0]
                    - slope * (centre[1][1] / count[1] - centre[0][1] / count[0]);
            double variance = 0;
            double[] residuals = new double[2];
            for (int person = 0; person < people; person++) {
                int arm = person % 2;
                double residual = rows[person][0]
                        - centre[arm][0] / count[arm]
                        - slope * (rows[person][1] - centre[arm][1] / count[arm]);
                residuals[arm] += residual * residual;
            }
            for (int arm = 0; arm < 2; arm++) {
                variance += residuals[arm] / (count[arm] - 1) / count[arm] * (people - 2.0) / (people - 3.0);
            }
            double[][] covariance = means.covariance();
            assertThat(means.means()[1] - means.means()[0]).as("seed %d", SEED).isCloseTo(gap, within(1e-9));
            assertThat(covariance[0][0] + covariance[1][1] - 2 * covariance[0][1])
                    .as("seed %d", SEED)
                    .isCloseTo(variance, within(1e-9));
        }
    }

    @Test
    void strataTooSmallToShowASpreadJoinTheLargest() {
        Stratum large = new Stratum(new Proportion(100, 10), new Proportion(100, 20));
        Stratum middle = new Stratum(new Proportion(50, 10), new Proportion(50, 20));
        Stratum tiny = new Stratum(new Proportion(1, 0), new Proportion(0, 0));
        Stratum flat = new Stratum(new Proportion(5, 5), new Proportion(5, 2));
        assertThat(Comparison.stratified(List.of(tiny, middle, flat, large), Difference.RELATIVE))
                .isEqualTo(
                        Comparison.stratified(List.of(middle, large.plus(tiny).plus(flat)), Difference.RELATIVE));
    }

    @Test
    void refusesUnlikeStrata() {
        assertThatThrownBy(() -> Comparison.stratified(List.of(), Difference.ABSOLUTE))
                .hasMessageContaining("strata");
        Stratum mean = new Stratum(new Mean(Moments.none(1)), new Mean(Moments.none(1)));
        Stratum proportion = new Stratum(new Proportion(1, 1), new Proportion(1, 1));
        assertThatThrownBy(() -> Comparison.stratified(List.of(mean, proportion), Difference.ABSOLUTE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Mean people(Random random, int stratum) {
        MomentsCollector collector = new MomentsCollector(1);
        for (int left = 1 + random.nextInt(30); left > 0; left--) {
            collector.add(stratum + random.nextGaussian());
        }
        return new Mean(collector.moments());
    }

    private static void check(
            Function<Moments, Metric> kind, Difference difference, double estimate, double error, double tolerance) {
        List<Stratum> strata = new ArrayList<>();
        for (int row = 0; row < PUBLISHED.length; row += 2) {
            strata.add(new Stratum(kind.apply(arm(row)), kind.apply(arm(row + 1))));
        }
        Effect effect = (Effect) Comparison.stratified(strata, difference);
        assertThat(effect.estimate()).isCloseTo(estimate, within(5e-6));
        assertThat(effect.standardError()).isCloseTo(error, within(tolerance == 0 ? 5e-6 : tolerance * error));
    }

    private static Moments arm(int row) {
        double[] r = PUBLISHED[row];
        double[] sums = {r[1], r[2], r[3], r[4]};
        double[][] products = {
            {r[5], r[9], r[10], r[11]},
            {r[9], r[6], r[12], r[13]},
            {r[10], r[12], r[7], r[14]},
            {r[11], r[13], r[14], r[8]}
        };
        return Moments.ofSums((long) r[0], sums, products);
    }

    private static Moments part(Moments arm, int... quantities) {
        double[] means = new double[quantities.length];
        double[][] deviations = new double[quantities.length][quantities.length];
        for (int i = 0; i < quantities.length; i++) {
            means[i] = arm.mean(quantities[i]);
            for (int j = 0; j < quantities.length; j++) {
                deviations[i][j] = arm.deviation(quantities[i], quantities[j]);
            }
        }
        return new Moments(arm.people(), means, deviations);
    }
}
