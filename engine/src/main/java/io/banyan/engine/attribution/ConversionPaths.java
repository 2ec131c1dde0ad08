package io.banyan.engine.attribution;

import io.banyan.engine.Progress;
import io.banyan.engine.activity.ActivityIndex;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Touches before conversions. The path of a conversion is the person's touches since the one's conversion before, as far as they are
 * within the look-back. Touches after the last conversion are a path that did not convert.
 *
 * @param touches codes of the events that are touches
 * @param channel code of the property that says of a touch which channel it was; without a value it is the channel
 *     {@link io.banyan.engine.activity.EventDictionary#NO_VALUE}
 * @param conversion code of the event that converts; its amount is the conversion's value
 * @param lookBack seconds before the conversion within which a touch counts, above 0
 */
public record ConversionPaths(Set<Integer> touches, int channel, int conversion, long lookBack) {

    /** @throws IllegalArgumentException for a number out of range or a conversion that is a touch too */
    public ConversionPaths {
        touches = Set.copyOf(touches);
        if (touches.isEmpty() || touches.stream().anyMatch(event -> event < 0)) {
            throw new IllegalArgumentException("touches must be one or more codes: " + touches);
        }
        if (conversion < 0 || touches.contains(conversion)) {
            throw new IllegalArgumentException("conversion must be a code apart from the touches: " + conversion);
        }
        if (channel < 0) {
            throw new IllegalArgumentException("channel is negative: " + channel);
        }
        if (lookBack <= 0) {
            throw new IllegalArgumentException("lookBack must be above 0 seconds, not " + lookBack);
        }
    }

    /**
     * Shares conversions out among channels.
     *
     * @param people only these, by dense id; null for everybody
     * @param progress counts people
     */
    public Credits credit(ActivityIndex index, Model model, @Nullable RoaringBitmap people, Progress progress) {
        int channels = channels(index);
        var walk = new TouchWalk(this, index);
        return switch (model) {
            case Model.MarkovRemoval _ ->
                chain(walk, channels, people, progress).credits();
            case Model.Shapley _ ->
                shared(walk, () -> new Sharing.EvenlyAmongChannels(channels), channels, people, progress);
            case Model.First _ -> shared(walk, () -> new Sharing.ByPosition(1, 0), channels, people, progress);
            case Model.Last _ -> shared(walk, () -> new Sharing.ByPosition(0, 1), channels, people, progress);
            case Model.Linear _ -> shared(walk, () -> new Sharing.Evenly(), channels, people, progress);
            case Model.PositionBased(double first, double last) ->
                shared(walk, () -> new Sharing.ByPosition(first, last), channels, people, progress);
            case Model.TimeDecay(double halfLife) ->
                shared(walk, () -> new Sharing.ByAge(halfLife), channels, people, progress);
        };
    }

    private static MarkovChain chain(TouchWalk walk, int channels, @Nullable RoaringBitmap people, Progress progress) {
        if (channels > MarkovChain.MOST_CHANNELS) {
            throw new IllegalArgumentException(
                    "channel has " + channels + " values; a Markov chain takes " + MarkovChain.MOST_CHANNELS);
        }
        return walk.walk(people, () -> new MarkovChain(channels), MarkovChain::add, MarkovChain::join, progress);
    }

    private static Credits shared(
            TouchWalk walk,
            Supplier<Sharing> sharing,
            int channels,
            @Nullable RoaringBitmap people,
            Progress progress) {
        return walk.walk(people, () -> new Ledger(sharing.get(), channels), Ledger::add, Ledger::join, progress)
                .credits();
    }

    /**
     * The paths that led to most conversions; the empty path, of conversions without a touch, is among them.
     *
     * @param people only these, by dense id; null for everybody
     * @param most so many at most, above 0
     * @param progress counts people
     */
    public List<ConversionPath> paths(
            ActivityIndex index, @Nullable RoaringBitmap people, int most, Progress progress) {
        if (most < 1) {
            throw new IllegalArgumentException("most must be above 0, not " + most);
        }
        channels(index);
        return new TouchWalk(this, index)
                .walk(people, PathCount::new, PathCount::add, PathCount::join, progress)
                .most(most);
    }

    private int channels(ActivityIndex index) {
        var dictionary = index.dictionary();
        int lastEvent =
                Math.max(conversion, touches.stream().max(Integer::compare).orElseThrow());
        if (lastEvent >= dictionary.events()) {
            throw new IllegalArgumentException(
                    "touches or conversion name event " + lastEvent + ", the index has " + dictionary.events());
        }
        return dictionary.values(channel) + 1;
    }
}
