package io.banyan.engine.activity;

import io.banyan.engine.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The file of a layer: a header (magic, version, number of blocks, where the directory is, length, checksums), the blocks, the directory
 * (per block its number, checksum, place and length). Blocks come in any order, from any thread.
 */
final class LayerFile implements LayerSink {

    private static final long MAGIC = 0x3152_5941_4C4E_5942L; // "BYNLAYR1"
    private static final int HEADER = 40;
    private static final int ENTRY = 24;

    private record Entry(int number, int checksum, long at, int length) {}

    private final Path file;
    private final FileChannel channel;
    private final List<Entry> entries = new ArrayList<>();
    private long end = HEADER;

    LayerFile(Path file) {
        this.file = file;
        try {
            this.channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void accept(int number, byte[] block) {
        int checksum = FileParts.checksum(block, 0, block.length);
        long at;
        synchronized (entries) {
            at = end;
            end += (block.length + 7L) & ~7L;
            entries.add(new Entry(number, checksum, at, block.length));
        }
        write(ByteBuffer.wrap(block), at);
    }

    private void write(ByteBuffer bytes, long at) {
        try {
            long next = at;
            while (bytes.hasRemaining()) {
                next += channel.write(bytes, next);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Layer finish() {
        var directory = new Bytes(ENTRY * entries.size());
        for (var entry : entries) {
            directory.addInt(entry.number());
            directory.addInt(entry.checksum());
            directory.addLong(entry.at());
            directory.addLong(entry.length());
        }
        var header = new Bytes(HEADER);
        header.addLong(MAGIC);
        header.addInt(FileParts.VERSION);
        header.addInt(entries.size());
        header.addLong(end);
        header.addLong(end + directory.length());
        header.addInt(FileParts.checksum(directory.array(), 0, directory.length()));
        header.addInt(FileParts.checksum(header.array(), 0, HEADER - 4));
        write(ByteBuffer.wrap(directory.array(), 0, directory.length()), end);
        write(ByteBuffer.wrap(header.array(), 0, HEADER), 0);
        try {
            channel.force(true);
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return map(file, false);
    }

    @Override
    public void abandon() {
        try {
            channel.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Maps a layer, with every checksum verified. */
    static Layer open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new CorruptIndexException(file, "is missing");
        }
        return map(file, true);
    }

    private static Layer map(Path file, boolean verified) {
        MemorySegment all;
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            // stays mapped as long as anything of the index is in use
            all = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] header = bytes(all, 0, Math.min(HEADER, all.byteSize()));
        if (header.length < HEADER || Bytes.getLong(header, 0) != MAGIC) {
            throw new CorruptIndexException(file, "is no layer of an activity index");
        }
        if (Bytes.getInt(header, 8) != FileParts.VERSION) {
            throw new CorruptIndexException(
                    file, "has version " + Bytes.getInt(header, 8) + ", known is " + FileParts.VERSION);
        }
        int count = Bytes.getInt(header, 12);
        long directoryAt = Bytes.getLong(header, 16);
        if (Bytes.getInt(header, HEADER - 4) != FileParts.checksum(header, 0, HEADER - 4)) {
            throw new CorruptIndexException(file, "has another header than was written");
        }
        if (Bytes.getLong(header, 24) != all.byteSize() || directoryAt + (long) ENTRY * count != all.byteSize()) {
            throw new CorruptIndexException(file, "has another length than was written");
        }
        byte[] directory = bytes(all, directoryAt, (long) ENTRY * count);
        if (Bytes.getInt(header, 32) != FileParts.checksum(directory, 0, directory.length)) {
            throw new CorruptIndexException(file, "has another directory than was written");
        }
        var blocks = blocks(all, directory);
        if (verified) {
            verify(file, directory, blocks);
        }
        return new Layer(file.getFileName().toString(), blocks, all.byteSize());
    }

    private static List<@Nullable Block> blocks(MemorySegment all, byte[] directory) {
        @Nullable Block[] blocks = {};
        for (int at = 0; at < directory.length; at += ENTRY) {
            int number = Bytes.getInt(directory, at);
            blocks = number < blocks.length ? blocks : Arrays.copyOf(blocks, number + 1);
            blocks[number] =
                    new Block(all.asSlice(Bytes.getLong(directory, at + 8), Bytes.getLong(directory, at + 16)));
        }
        return Arrays.asList(blocks);
    }

    private static void verify(Path file, byte[] directory, List<@Nullable Block> blocks) {
        Parallel.run(
                directory.length / ENTRY,
                CRC32C::new,
                (checksum, entry) -> {
                    var block = blocks.get(Bytes.getInt(directory, entry * ENTRY));
                    checksum.reset();
                    if (block != null) {
                        checksum.update(block.bytes().asByteBuffer());
                    }
                    if ((int) checksum.getValue() != Bytes.getInt(directory, entry * ENTRY + 4)) {
                        throw new CorruptIndexException(file, "has another checksum than was written");
                    }
                },
                Progress.NONE);
    }

    private static byte[] bytes(MemorySegment all, long at, long length) {
        return all.asSlice(at, length).toArray(ValueLayout.JAVA_BYTE);
    }
}
