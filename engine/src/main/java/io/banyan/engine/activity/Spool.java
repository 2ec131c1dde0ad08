package io.banyan.engine.activity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events on their way into an index, sorted into blocks of 65,536 people as they come, in the order of their coming. Full pages go to
 * a file that vanishes with the spool, or stay in memory where there is no file. For one writing thread; blocks may then be read by many.
 *
 * <p>A record: person within the block (2 bytes), event (2), second (4), number of properties and whether there is an amount (1), per
 * property its code (2) and value (4), the amount (8).
 */
final class Spool implements AutoCloseable {

    private static final int PAGE = 1 << 15;

    /** In the byte that tells how many properties follow: an amount follows too. */
    static final int WITH_AMOUNT = 0x80;

    static final int MOST_PROPERTIES = 0x7f;

    /** A page that was filled: where it lies in the file, or its bytes. */
    private record Page(long position, int length, byte @Nullable [] bytes) {}

    private static final class Block {
        final List<Page> pages = new ArrayList<>();
        final Bytes open = new Bytes(64);
    }

    private final List<@Nullable Block> blocks = new ArrayList<>();
    private final @Nullable FileChannel file;
    private long end;

    Spool(@Nullable Path path) {
        try {
            this.file = path == null
                    ? null
                    : FileChannel.open(
                            path,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int blocks() {
        return blocks.size();
    }

    boolean holds(int block) {
        return block < blocks.size() && blocks.get(block) != null;
    }

    void add(int person, int event, int second, int[] properties, int[] values, int count, long amount) {
        var open = open(person >>> 16);
        int size = 9 + 6 * count + (amount != 0 ? 8 : 0);
        int at = open.reserve(size);
        byte[] bytes = open.array();
        Bytes.setChar(bytes, at, person & 0xffff);
        Bytes.setChar(bytes, at + 2, event);
        Bytes.setInt(bytes, at + 4, second);
        bytes[at + 8] = (byte) (count | (amount != 0 ? WITH_AMOUNT : 0));
        at += 9;
        for (int each = 0; each < count; each++) {
            Bytes.setChar(bytes, at, properties[each]);
            Bytes.setInt(bytes, at + 2, values[each]);
            at += 6;
        }
        if (amount != 0) {
            Bytes.setLong(bytes, at, amount);
        }
    }

    private Bytes open(int number) {
        while (blocks.size() <= number) {
            blocks.add(null);
        }
        var block = blocks.get(number);
        if (block == null) {
            block = new Block();
            blocks.set(number, block);
        }
        if (block.open.length() > PAGE - 1024) {
            block.pages.add(file == null ? kept(block.open) : written(file, block.open));
            block.open.clear();
        }
        return block.open;
    }

    private static Page kept(Bytes open) {
        return new Page(0, open.length(), open.toArray());
    }

    private Page written(FileChannel channel, Bytes open) {
        try {
            var page = new Page(end, open.length(), null);
            var buffer = ByteBuffer.wrap(open.array(), 0, open.length());
            while (buffer.hasRemaining()) {
                end += channel.write(buffer, end);
            }
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds the block's events to those already there, in the order of their coming. */
    void read(int number, RawEvents into) {
        var block = holds(number) ? blocks.get(number) : null;
        if (block == null) {
            return;
        }
        byte[] buffer = new byte[PAGE];
        for (var page : block.pages) {
            into.decode(page.bytes() != null ? page.bytes() : load(page, buffer), page.length());
        }
        into.decode(block.open.array(), block.open.length());
    }

    private byte[] load(Page page, byte[] buffer) {
        if (file == null) {
            throw new IllegalStateException("a page without bytes needs a file");
        }
        try {
            byte[] target = page.length() <= buffer.length ? buffer : new byte[page.length()];
            var bytes = ByteBuffer.wrap(target, 0, page.length());
            while (bytes.hasRemaining()) {
                if (file.read(bytes, page.position() + bytes.position()) < 0) {
                    throw new IOException("the spool ended early");
                }
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
