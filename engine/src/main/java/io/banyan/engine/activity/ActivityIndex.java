package io.banyan.engine.activity;

import io.banyan.engine.Progress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.BitSetUtil;
import org.roaringbitmap.RoaringBitmap;

/**
 * Who did what and when: for every event, value of an indexed property and day the people as a Roaring bitmap, and per person the
 * events in the order of time. People have dense ids 0 … {@code people() − 1} in the order of their first mention; days are calendar
 * days of the shop's time zone, numbered by {@link LocalDate#toEpochDay}.
 *
 * <p>Made by an {@link ActivityBuilder}, which also appends to it, or opened from a folder by {@link #open}. Immutable and safe to share
 * between threads; an append gives a new index that shares what was there.
 */
public final class ActivityIndex {

    /** People of one block: dense ids {@code block << 16} to {@code (block << 16) + 65,535}. */
    public static final int BLOCK_PEOPLE = BlockLayout.PEOPLE;

    /** Words of a bitmap over the people of one block. */
    public static final int BLOCK_WORDS = BlockLayout.WORDS;

    /** Times are held as signed 32-bit seconds around this one: 1970-01-01T00:00Z to 2106-02-07T06:28:15Z. */
    static final long SECOND_ORIGIN = 1L << 31;

    private final ZoneId zone;
    private final EventDictionary dictionary;
    private final People people;
    private final List<Layer> layers;
    private final @Nullable Path folder;

    ActivityIndex(ZoneId zone, EventDictionary dictionary, People people, List<Layer> layers, @Nullable Path folder) {
        this.zone = zone;
        this.dictionary = dictionary;
        this.people = people;
        this.layers = List.copyOf(layers);
        this.folder = folder;
    }

    /**
     * Opens the index that stands in a folder. Its files are mapped into memory, not read into it; their checksums are verified.
     *
     * @throws CorruptIndexException if a file is missing, cut off or changed
     */
    public static ActivityIndex open(Path folder) {
        return IndexFolder.open(folder);
    }

    /**
     * Writes a snapshot into a folder, which must not hold an index yet.
     *
     * @return the same index, mapped from the folder
     */
    public ActivityIndex save(Path target) {
        return IndexFolder.save(this, target);
    }

    /** The shop's time zone: its calendar days are the days of the index. */
    public ZoneId zone() {
        return zone;
    }

    public EventDictionary dictionary() {
        return dictionary;
    }

    /** How many dense ids there are, those of people merged away included. */
    public int people() {
        return people.count();
    }

    /** Everybody, without those merged away. */
    public RoaringBitmap everyone() {
        return people.everyone();
    }

    /** The id by which the person was added. */
    public long externalId(int person) {
        return people.externalId(Objects.checkIndex(person, people()));
    }

    /** Into whom the person was merged; empty for one who still is a person. */
    public OptionalInt mergedInto(int person) {
        int into = people.mergedInto(Objects.checkIndex(person, people()));
        return into == People.NOBODY ? OptionalInt.empty() : OptionalInt.of(into);
    }

    /** The value code of the person's own property, or {@link EventDictionary#NO_VALUE}. */
    public int value(int person, int property) {
        return people.value(dictionary.checkedProperty(property), Objects.checkIndex(person, people()));
    }

    /** How many events are held. */
    public long events() {
        long events = 0;
        for (var layer : layers) {
            for (var block : layer.blocks()) {
                events += block == null ? 0 : block.events();
            }
        }
        return events;
    }

    /** How many bytes the events and the sets of people take. */
    public long bytes() {
        return layers.stream().mapToLong(Layer::bytes).sum();
    }

    /** How many builds the index is made of; {@link ActivityBuilder#compact} brings them together. */
    public int layerCount() {
        return layers.size();
    }

    /** The day on which a second falls. */
    public int day(long second) {
        return Days.of(zone, second);
    }

    /** The first second of a day. */
    public long start(int day) {
        return Days.start(zone, day);
    }

    /** The events of everybody, in time order per person. */
    public Sequences sequences() {
        return new Sequences(this, null, new BitSet(), false);
    }

    /** Who did such an event on one of the days, both ends included. */
    public RoaringBitmap people(EventFilter filter, LocalDate from, LocalDate to) {
        return people(filter, from, to, Population.of(this));
    }

    /** Who of these people did such an event on one of the days, both ends included. */
    public RoaringBitmap people(EventFilter filter, LocalDate from, LocalDate to, Population among) {
        int firstDay = Math.toIntExact(from.toEpochDay());
        int lastDay = Math.toIntExact(to.toEpochDay());
        var words = new long[blocks() * BLOCK_WORDS];
        visitBlocks(
                reader -> block -> {
                    var some = new long[BLOCK_WORDS];
                    reader.addPeople(filter, firstDay, lastDay, some);
                    among.restrict(block, some);
                    System.arraycopy(some, 0, words, block * BLOCK_WORDS, BLOCK_WORDS);
                },
                Progress.NONE);
        return BitSetUtil.bitmapOf(words);
    }

    /** How many blocks of 65,536 people there are. */
    public int blocks() {
        return people.blocks();
    }

    /** What a thread does with each block that falls to it. */
    @FunctionalInterface
    public interface BlockVisitor {

        /** Looks at a block through the reader that the visitor was made with, which has moved there. */
        void visit(int block);
    }

    /**
     * Visits every block of 65,536 people once, blocks in parallel on the pool that calls (the common pool outside one).
     *
     * @param create a visitor for one thread, given a reader for that thread
     * @param progress counts blocks
     * @return the visitors that took part, in no order
     */
    public <V extends BlockVisitor> List<V> visitBlocks(Function<DayReader, V> create, Progress progress) {
        record Worker<V>(DayReader reader, V visitor) {}
        var workers = Parallel.<Worker<V>>run(
                blocks(),
                () -> {
                    var reader = new DayReader(this);
                    return new Worker<>(reader, create.apply(reader));
                },
                (worker, block) -> {
                    worker.reader().moveTo(block);
                    worker.visitor().visit(block);
                },
                progress);
        return workers.stream().map(Worker::visitor).toList();
    }

    People who() {
        return people;
    }

    List<Layer> layers() {
        return layers;
    }

    @Nullable
    Path folder() {
        return folder;
    }

    /** What the layers have of a block, the oldest first. */
    List<Block> layersOf(int number) {
        return layers.stream()
                .map(layer -> layer.block(number))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    /** Person ids of a block that were merged away. */
    BitSet goneOf(int number) {
        var gone = people.gone();
        return gone.length == 0
                ? new BitSet()
                : BitSet.valueOf(Arrays.copyOfRange(gone, number * BLOCK_WORDS, (number + 1) * BLOCK_WORDS));
    }
}
