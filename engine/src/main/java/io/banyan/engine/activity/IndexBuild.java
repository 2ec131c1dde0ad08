package io.banyan.engine.activity;

import io.banyan.engine.Progress;
import it.unimi.dsi.fastutil.ints.Int2ObjectRBTreeMap;
import it.unimi.dsi.fastutil.ints.IntList;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One build: the events that wait, those of people merged since, and in a compaction all others too become a new layer. */
final class IndexBuild {

    private final ZoneId zone;
    private final @Nullable Path folder;
    private final EventDictionary dictionary;
    private final People people;
    private final @Nullable ActivityIndex base;
    private final IntList newlyMerged;
    private final boolean compact;

    IndexBuild(
            ZoneId zone,
            @Nullable Path folder,
            EventDictionary dictionary,
            People people,
            @Nullable ActivityIndex base,
            IntList newlyMerged,
            boolean compact) {
        this.zone = zone;
        this.folder = folder;
        this.dictionary = dictionary;
        this.people = people;
        this.base = base;
        this.newlyMerged = newlyMerged;
        this.compact = compact;
    }

    ActivityIndex run(Spool spool, Progress progress) {
        var moved = moved(spool);
        int blocks = compact ? people.blocks() : Math.max(spool.blocks(), moved.blocks());
        LayerSink sink = folder == null ? new LayerSink.InMemory() : new LayerFile(IndexFolder.nextLayer(folder));
        Layer layer;
        try {
            Parallel.run(
                    blocks,
                    () -> new BlockWriter(zone, dictionary.countedEvents(), dictionary.indexedProperties()),
                    (writer, block) -> {
                        var events = events(block, spool, moved);
                        if (events.size > 0) {
                            sink.accept(block, writer.write(SortedEvents.of(events)));
                        }
                    },
                    progress);
            layer = sink.finish();
        } catch (RuntimeException | Error failure) {
            sink.abandon();
            throw failure;
        }
        var layers = new ArrayList<>(base == null || compact ? List.<Layer>of() : base.layers());
        if (layer.blocks().isEmpty()) {
            sink.abandon();
        } else {
            layers.add(layer);
        }
        var index = new ActivityIndex(zone, dictionary, people, layers, folder);
        if (folder != null) {
            IndexFolder.writeManifest(index, folder);
        }
        return index;
    }

    private RawEvents events(int block, Spool spool, Spool moved) {
        var gone = gone(block);
        var events = new RawEvents(dictionary.properties(), gone);
        if (compact && base != null) {
            var scratch = new Block.Scratch();
            for (var layer : base.layersOf(block)) {
                for (int person = 0; person < layer.people(); person++) {
                    if (!gone.get(person)) {
                        layer.copyTo(events, person, person, scratch);
                    }
                }
            }
        }
        spool.read(block, events);
        moved.read(block, events);
        return events;
    }

    private BitSet gone(int block) {
        var gone = new BitSet();
        if (people.anybodyGone()) {
            int first = block * BlockLayout.PEOPLE;
            for (int person = 0; person < BlockLayout.PEOPLE && first + person < people.count(); person++) {
                gone.set(person, people.gone(first + person));
            }
        }
        return gone;
    }

    /** What those did who were merged away since the last build, as done by those whom they became part of. */
    private Spool moved(Spool spool) {
        var byBlock = new Int2ObjectRBTreeMap<BitSet>();
        for (int gone : newlyMerged) {
            byBlock.computeIfAbsent(gone >>> 16, _ -> new BitSet()).set(gone & 0xffff);
        }
        var moved = new Spool(null);
        var scratch = new Block.Scratch();
        byBlock.forEach((block, gone) -> {
            var others = (BitSet) gone.clone();
            others.flip(0, BlockLayout.PEOPLE);
            var events = new RawEvents(dictionary.properties(), others);
            for (var layer : base == null ? List.<Block>of() : base.layersOf(block)) {
                gone.stream().forEach(person -> layer.copyTo(events, person, person, scratch));
            }
            spool.read(block, events);
            add(moved, block << 16, events);
        });
        return moved;
    }

    private int survivor(int person) {
        int at = person;
        while (people.mergedInto(at) != People.NOBODY) {
            at = people.mergedInto(at);
        }
        return at;
    }

    private void add(Spool moved, int first, RawEvents events) {
        int[] properties = new int[events.values.length];
        int[] values = new int[events.values.length];
        for (int at = 0, amount = 0; at < events.size; at++) {
            int count = 0;
            for (int property = 0; property < properties.length; property++) {
                if (at < events.values[property].length && events.values[property][at] != EventDictionary.NO_VALUE) {
                    properties[count] = property;
                    values[count++] = events.values[property][at];
                }
            }
            boolean paid = amount < events.amountAt.size() && events.amountAt.getInt(amount) == at;
            moved.add(
                    survivor(first + events.people[at]),
                    events.events[at],
                    events.seconds[at],
                    properties,
                    values,
                    count,
                    paid ? events.amounts.getLong(amount++) : 0);
        }
    }
}
