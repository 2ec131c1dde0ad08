package io.banyan.engine.attribution;

import io.banyan.engine.Progress;
import io.banyan.engine.activity.ActivityIndex;
import io.banyan.engine.activity.EventCursor;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Gives the paths of people, those that converted and those that did not. */
final class TouchWalk {

    private final ConversionPaths paths;
    private final ActivityIndex index;
    private final boolean[] touch;

    TouchWalk(ConversionPaths paths, ActivityIndex index) {
        this.paths = paths;
        this.index = index;
        this.touch = new boolean[index.dictionary().events()];
        paths.touches().forEach(event -> touch[event] = true);
    }

    private static final class Block<T> {
        private final Touches touches = new Touches();
        private T gathered;

        private Block(T gathered) {
            this.gathered = gathered;
        }
    }

    <T> T walk(
            @Nullable RoaringBitmap people,
            Supplier<T> fresh,
            BiConsumer<T, Touches> gather,
            BinaryOperator<T> join,
            Progress progress) {
        var sequences = people == null ? index.sequences() : index.sequences().of(people);
        return sequences
                .withProperty(paths.channel())
                .withAmounts()
                .collect(
                        () -> new Block<>(fresh.get()),
                        (block, cursor) -> person(block, cursor, gather),
                        (one, two) -> {
                            one.gathered = join.apply(one.gathered, two.gathered);
                            return one;
                        },
                        progress)
                .gathered;
    }

    private <T> void person(Block<T> block, EventCursor cursor, BiConsumer<T, Touches> gather) {
        var touches = block.touches;
        touches.clear();
        for (int at = 0; at < cursor.size(); at++) {
            int event = cursor.event(at);
            if (event == paths.conversion()) {
                touches.converted = true;
                touches.conversionSecond = cursor.second(at);
                touches.value = cursor.amount(at);
                touches.forgetBefore(touches.conversionSecond - paths.lookBack());
                gather.accept(block.gathered, touches);
                touches.clear();
            } else if (touch[event]) {
                touches.add(cursor.value(paths.channel(), at), cursor.second(at));
            }
        }
        if (touches.length() > 0) {
            touches.converted = false;
            gather.accept(block.gathered, touches);
        }
    }
}
