package io.banyan.engine.activity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** Small files of an index: magic, version, length, body, checksum of all that. */
final class FileParts {

    static final int VERSION = 1;

    private static final int HEADER = 20;

    private FileParts() {}

    /** Writes a file under another name and then gives it its own, so that it is there whole or not at all. */
    static void write(Path file, long magic, Bytes body) {
        var out = new Bytes(HEADER + body.length() + 4);
        out.addLong(magic);
        out.addInt(VERSION);
        out.addLong(body.length());
        int at = out.reserve(body.length());
        System.arraycopy(body.array(), 0, out.array(), at, body.length());
        out.addInt(checksum(out.array(), 0, out.length()));
        var draft = file.resolveSibling(file.getFileName() + ".draft");
        try {
            try (var channel = FileChannel.open(
                    draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                var buffer = ByteBuffer.wrap(out.array(), 0, out.length());
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reader read(Path file, long magic) {
        byte[] bytes;
        try {
            if (!Files.isRegularFile(file)) {
                throw new CorruptIndexException(file, "is missing");
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (bytes.length < HEADER + 4 || Bytes.getLong(bytes, 0) != magic) {
            throw new CorruptIndexException(file, "is no such part of an activity index");
        }
        if (Bytes.getInt(bytes, 8) != VERSION) {
            throw new CorruptIndexException(file, "has version " + Bytes.getInt(bytes, 8) + ", known is " + VERSION);
        }
        if (Bytes.getLong(bytes, 12) != bytes.length - HEADER - 4) {
            throw new CorruptIndexException(file, "has another length than was written");
        }
        if (Bytes.getInt(bytes, bytes.length - 4) != checksum(bytes, 0, bytes.length - 4)) {
            throw new CorruptIndexException(file, "has another checksum than was written");
        }
        return new Reader(file, Arrays.copyOfRange(bytes, HEADER, bytes.length - 4));
    }

    static int checksum(byte[] bytes, int from, int length) {
        var checksum = new CRC32C();
        checksum.update(bytes, from, length);
        return (int) checksum.getValue();
    }

    /** Reads a body in the order of its writing. */
    static final class Reader {
        private final Path file;
        private final byte[] bytes;
        private int at;

        Reader(Path file, byte[] bytes) {
            this.file = file;
            this.bytes = bytes;
        }

        private int advance(int length) {
            if (length < 0 || length > bytes.length - at) {
                throw new CorruptIndexException(file, "ends early");
            }
            at += length;
            return at - length;
        }

        int nextByte() {
            return bytes[advance(1)];
        }

        int nextInt() {
            return Bytes.getInt(bytes, advance(4));
        }

        long nextLong() {
            return Bytes.getLong(bytes, advance(8));
        }

        /** A count of things that take at least so many bytes each, which must be there. */
        int count(int bytesEach) {
            int count = nextInt();
            if (count < 0 || (long) count * bytesEach > bytes.length - at) {
                throw new CorruptIndexException(file, "ends early");
            }
            return count;
        }

        int[] ints() {
            var ints = new int[count(4)];
            for (int each = 0; each < ints.length; each++) {
                ints[each] = nextInt();
            }
            return ints;
        }

        String nextText() {
            int length = count(1);
            return new String(bytes, advance(length), length, StandardCharsets.UTF_8);
        }
    }
}
