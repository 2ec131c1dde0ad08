package io.banyan.engine.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.banyan.engine.Progress;
import io.banyan.engine.funnel.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Compares credits with models that try every order of channels and follow every chain until it is all but over. */
class AttributionModelTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());
    private static final int CHANNELS = 5;
    private static final ConversionPaths PATHS = new ConversionPaths(Set.of(0, 2), Story.CHANNEL, 1, 1_000);

    private record Told(List<Integer> channels, boolean converted, long value) {}

    @Test
    void agreesWithTheShapleyValueOverAllOrdersOfChannels() {
        var random = new Random(SEED);
        for (int round = 0; round < 300; round++) {
            var story = new Story();
            var told = told(random, story);
            var credits = PATHS.credit(story.index(), new Model.Shapley(), null, Progress.NONE);
            double[] expected = new double[CHANNELS];
            int orders = permute(new ArrayList<>(), expected, told);
            for (int channel = 0; channel < CHANNELS; channel++) {
                var credit = credits.byChannel().get(channel);
                assertThat(credit == null ? 0 : credit.value())
                        .as("seed %d, round %d, %s", SEED, round, told)
                        .isCloseTo(expected[channel] / orders, within(1e-9));
            }
        }
    }

    private static int permute(List<Integer> order, double[] into, List<Told> told) {
        if (order.size() == CHANNELS) {
            for (int at = 0; at < CHANNELS; at++) {
                into[order.get(at)] += worth(order.subList(0, at + 1), told) - worth(order.subList(0, at), told);
            }
            return 1;
        }
        int orders = 0;
        for (int channel = 0; channel < CHANNELS; channel++) {
            if (!order.contains(channel)) {
                var longer = new ArrayList<>(order);
                longer.add(channel);
                orders += permute(longer, into, told);
            }
        }
        return orders;
    }

    private static long worth(List<Integer> channels, List<Told> told) {
        return told.stream()
                .filter(path -> path.converted() && channels.containsAll(path.channels()))
                .filter(path -> !path.channels().isEmpty())
                .mapToLong(Told::value)
                .sum();
    }

    @Test
    void agreesWithFollowingTheChainWithAndWithoutEachChannel() {
        var random = new Random(SEED);
        for (int round = 0; round < 300; round++) {
            var story = new Story();
            var told = told(random, story);
            var credits = PATHS.credit(story.index(), new Model.MarkovRemoval(), null, Progress.NONE);
            double whole = chance(told, -1);
            double[] effects = new double[CHANNELS];
            double sum = 0;
            for (int channel = 0; channel < CHANNELS; channel++) {
                effects[channel] = whole == 0 ? 0 : 1 - chance(told, channel) / whole;
                sum += effects[channel];
            }
            long touched = told.stream()
                    .filter(each -> each.converted() && !each.channels().isEmpty())
                    .count();
            for (int channel = 0; channel < CHANNELS; channel++) {
                var credit = credits.byChannel().get(channel);
                double expected = sum == 0 ? 0 : touched * effects[channel] / sum;
                assertThat(credit == null ? 0 : credit.conversions())
                        .as("seed %d, round %d, %s", SEED, round, told)
                        .isCloseTo(expected, within(1e-6));
            }
        }
    }

    /** Follows the chain step by step; whoever comes to the removed channel is lost. */
    private static double chance(List<Told> told, int removed) {
        int start = CHANNELS;
        double[][] next = new double[CHANNELS + 1][CHANNELS];
        double[] convert = new double[CHANNELS + 1];
        double[] leave = new double[CHANNELS + 1];
        for (var path : told) {
            if (path.channels().isEmpty()) {
                continue;
            }
            int state = start;
            for (int channel : path.channels()) {
                next[state][channel]++;
                leave[state]++;
                state = channel;
            }
            leave[state]++;
            convert[state] += path.converted() ? 1 : 0;
        }
        double[] here = new double[CHANNELS + 1];
        here[start] = 1;
        double converted = 0;
        for (int step = 0; step < 3_000; step++) {
            double[] there = new double[CHANNELS + 1];
            for (int state = 0; state <= CHANNELS; state++) {
                if (here[state] == 0 || leave[state] == 0) {
                    continue;
                }
                converted += here[state] * convert[state] / leave[state];
                for (int channel = 0; channel < CHANNELS; channel++) {
                    if (channel != removed) {
                        there[channel] += here[state] * next[state][channel] / leave[state];
                    }
                }
            }
            here = there;
        }
        return converted;
    }

    private static List<Told> told(Random random, Story story) {
        var told = new ArrayList<Told>();
        for (int person = random.nextInt(9); person >= 0; person--) {
            var channels = new ArrayList<Integer>();
            for (int second = 0; second < random.nextInt(20); second++) {
                if (random.nextInt(5) == 0) {
                    long value = random.nextInt(1_000);
                    story.add(person, 1, second, 0, value);
                    told.add(new Told(List.copyOf(channels), true, value));
                    channels.clear();
                } else {
                    int channel = random.nextInt(CHANNELS);
                    story.add(person, random.nextBoolean() ? 0 : 2, second, channel);
                    channels.add(channel);
                }
            }
            if (!channels.isEmpty()) {
                told.add(new Told(List.copyOf(channels), false, 0));
            }
        }
        return told;
    }
}
