package io.banyan.engine.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.engine.Progress;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;

class SequencesTest {

    @Test
    void visitsEachPersonOnceInTimeOrderAndTiesInOrderOfArrival() {
        var builder = ActivityBuilder.inMemory(ZoneOffset.UTC);
        int a = builder.event("A");
        int b = builder.event("B");
        builder.add(7, b, 20).add(9, a, 5).add(7, a, 20).add(7, a, 3);
        var index = builder.build();
        assertThat(walk(index.sequences())).containsExactly("0 A3 B20 A20 ", "1 A5 ");
        assertThat(walk(index.sequences().of(RoaringBitmap.bitmapOf(1, 5)))).containsExactly("1 A5 ");
        assertThat(index.externalId(1)).isEqualTo(9);
    }

    @Test
    void givesValuesAndAmountsAskedFor() {
        var builder = ActivityBuilder.inMemory(ZoneOffset.UTC);
        int order = builder.event("Order Completed");
        int channel = builder.property("channel");
        builder.add(1, order, 10).with(channel, builder.value(channel, "live")).amount(250);
        builder.add(1, order, 11);
        var index = builder.build();
        List<String> seen = index.sequences()
                .withProperty(channel)
                .withAmounts()
                .collect(
                        ArrayList<String>::new,
                        (into, cursor) -> {
                            for (int at = 0; at < cursor.size(); at++) {
                                into.add(cursor.value(channel, at) + ":" + cursor.amount(at));
                            }
                        },
                        SequencesTest::join,
                        Progress.NONE);
        assertThat(seen).containsExactly("1:250", "0:0");
        assertThat(index.dictionary().valueText(channel, 1)).isEqualTo("live");
    }

    static List<String> walk(Sequences sequences) {
        return sequences.collect(
                ArrayList<String>::new,
                (into, cursor) -> {
                    var text = new StringBuilder().append(cursor.person()).append(' ');
                    for (int at = 0; at < cursor.size(); at++) {
                        text.append(cursor.event(at) == 0 ? 'A' : 'B')
                                .append(cursor.second(at))
                                .append(' ');
                    }
                    into.add(text.toString());
                },
                SequencesTest::join,
                Progress.NONE);
    }

    private static ArrayList<String> join(ArrayList<String> one, ArrayList<String> two) {
        one.addAll(two);
        return one;
    }
}
