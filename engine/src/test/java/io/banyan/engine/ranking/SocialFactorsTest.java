package io.banyan.engine.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.banyan.engine.Progress;
import io.banyan.engine.ranking.evaluation.Evaluation;
import io.banyan.engine.ranking.evaluation.Evaluator;
import io.banyan.engine.ranking.evaluation.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SocialFactorsTest {

    private static final long SEED = Long.getLong("banyan.seed", 20261122);

    private static final int CIRCLES = 10;
    private static final int PEOPLE = 400;
    private static final int ITEMS = 200;

    private final ImplicitFactors.Options options = new ImplicitFactors.Options(16, 10, 4, 0.01, 1, SEED);
    private final Split planted = planted();

    /**
     * Circles of friends, each with twenty items of its own. Half the people have taken up eight of them; of the others nothing is known, so
     * that friends are all there is to tell their taste.
     */
    private static Split planted() {
        var random = new SplittableRandom(SEED);
        var train = List.of(new ArrayList<Integer>(), new ArrayList<Integer>());
        var test = List.of(new ArrayList<Integer>(), new ArrayList<Integer>());
        for (int person = 0; person < PEOPLE; person++) {
            for (int taken = 0; taken < 8; taken++) {
                var side = person % 2 == 0 ? train : test;
                side.get(0).add(person);
                side.get(1).add(person / 2 % CIRCLES + CIRCLES * random.nextInt(ITEMS / CIRCLES));
            }
        }
        return new Split(interactions(train), interactions(test));
    }

    private static Interactions interactions(List<ArrayList<Integer>> pairs) {
        return Interactions.of(PEOPLE, ITEMS, array(pairs.get(0)), array(pairs.get(1)));
    }

    private static int[] array(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Everybody is tied to four people, each of the own circle or, where ties say nothing, of any. */
    private static TrustGraph ties(boolean ofCircle) {
        var random = new SplittableRandom(SEED + 1);
        var from = new ArrayList<Integer>();
        var to = new ArrayList<Integer>();
        for (int person = 0; person < PEOPLE; person++) {
            while (from.size() < 4 * (person + 1)) {
                int other = random.nextInt(PEOPLE);
                if (other != person && (!ofCircle || other / 2 % CIRCLES == person / 2 % CIRCLES)) {
                    from.add(person);
                    to.add(other);
                }
            }
        }
        return TrustGraph.of(PEOPLE, array(from), array(to));
    }

    private Evaluation evaluate(Recommender model) {
        return new Evaluator(planted, 10).evaluate(model, Progress.NONE);
    }

    @Test
    void foretellsTasteOfPeopleWhoseFriendsAreAllThatIsKnown() {
        var social = evaluate(SocialFactors.fit(planted.train(), ties(true), 2, options, Fitting.on(1)));
        var without = evaluate(ImplicitFactors.fit(planted.train(), options, Fitting.on(1)));
        var popularity = evaluate(Popularity.of(planted.train()));
        var strangers = evaluate(SocialFactors.fit(planted.train(), ties(false), 2, options, Fitting.on(1)));
        assertThat(social.users()).isEqualTo(PEOPLE / 2);
        // a list of ten out of the circle's twenty hits half of what it took up; by chance it hits a twentieth
        assertThat(social.recall()).as("seed %d", SEED).isGreaterThan(0.4);
        assertThat(without.recall()).as("seed %d", SEED).isLessThan(0.1);
        assertThat(popularity.recall()).as("seed %d", SEED).isLessThan(0.1);
        assertThat(strangers.recall())
                .as("seed %d, ties that say nothing", SEED)
                .isLessThan(0.2);
    }

    @Test
    void answersChangeWithTheGraph() {
        var lonely = TrustGraph.of(PEOPLE, new int[] {1}, new int[] {0});
        var moved = TrustGraph.of(PEOPLE, new int[] {1}, new int[] {2});
        var ofFirst = SocialFactors.fit(planted.train(), lonely, 2, options, Fitting.on(1));
        var ofOther = SocialFactors.fit(planted.train(), moved, 2, options, Fitting.on(1));
        assertThat(circles(ofFirst.top(1, 5))).containsOnly(0);
        assertThat(circles(ofOther.top(1, 5))).containsOnly(1);
    }

    private static int[] circles(RankedItems ranked) {
        var circles = ranked.items();
        for (int rank = 0; rank < circles.length; rank++) {
            circles[rank] %= CIRCLES;
        }
        return circles;
    }

    @Test
    void withoutPullOrTiesIsPlainLeastSquares() {
        var plain = ImplicitFactors.fit(planted.train(), options, Fitting.on(1)).factors();
        var noPull = SocialFactors.fit(planted.train(), ties(true), 0, options, Fitting.on(1));
        var noTies = SocialFactors.fit(planted.train(), TrustGraph.empty(PEOPLE), 2, options, Fitting.on(1));
        assertThat(noPull.userVectors()).isEqualTo(plain.userVectors());
        assertThat(noTies.userVectors()).isEqualTo(plain.userVectors());
    }

    @Test
    void settlesWhereEveryUserSolvesTheirEquations() {
        // at rest, the neighbours' vectors that a user was solved with are the neighbours' vectors of the model
        var trust = ties(true);
        var patient = new ImplicitFactors.Options(4, 400, 4, 0.05, 1, SEED);
        var model = SocialFactors.fit(planted.train(), trust, 2, patient, Fitting.on(1));
        var strengths = RandomInteractions.dense(planted.train());
        for (int user = 0; user < 40; user++) {
            var near = new double[4];
            double pull = 0;
            var ties = trust.ties(user);
            for (int tie = 0; tie < ties.size(); tie++) {
                pull += 2 * ties.strength(tie);
                for (int i = 0; i < 4; i++) {
                    near[i] += 2 * ties.strength(tie) * model.userFactors(ties.item(tie))[i];
                }
            }
            var expected = FactorsTest.dense(model, strengths[user], patient, pull, near);
            for (int i = 0; i < 4; i++) {
                assertThat((double) model.userFactors(user)[i])
                        .as("seed %d user %d", SEED, user)
                        .isCloseTo(expected[i], within(2e-3));
            }
        }
    }

    @Test
    void refusesTiesThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrustGraph.of(2, new int[] {1}, new int[] {1}))
                .withMessageContaining("from and to");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrustGraph.of(2, new int[] {0}, new int[] {2}))
                .withMessageContaining("to");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrustGraph.of(2, new int[] {0}, new int[] {1}, new float[] {Float.NaN}))
                .withMessageContaining("weights");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SocialFactors.fit(planted.train(), TrustGraph.empty(3), 1, options, Fitting.on(1)))
                .withMessageContaining("trust");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SocialFactors.fit(planted.train(), ties(true), -1, options, Fitting.on(1)))
                .withMessageContaining("pull");
    }
}
