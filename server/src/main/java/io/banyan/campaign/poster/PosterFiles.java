package io.banyan.campaign.poster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Pictures by the hash of their content, in a folder of this node. They can all be drawn again, so the oldest are thrown
 * away when there are too many.
 */
final class PosterFiles {

    private static final int LOOK_EVERY = 50;

    private final Path folder;
    private final long mostBytes;
    private final AtomicInteger added = new AtomicInteger();

    PosterFiles(Path folder, long mostBytes) {
        this.folder = folder;
        this.mostBytes = mostBytes;
    }

    /** The picture under the key, drawn if it is not there. */
    byte[] get(String key, Supplier<byte[]> draw) {
        Path file = folder.resolve(key.substring(0, 2)).resolve(key + ".png");
        try {
            if (Files.exists(file)) {
                return Files.readAllBytes(file);
            }
            byte[] picture = draw.get();
            keep(file, picture);
            return picture;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void keep(Path file, byte[] picture) throws IOException {
        Files.createDirectories(file.getParent());
        Path half = Files.createTempFile(file.getParent(), "new", ".part");
        Files.write(half, picture);
        try {
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException elsewhere) {
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
        }
        if (added.incrementAndGet() % LOOK_EVERY == 1) {
            makeRoom();
        }
    }

    private record Kept(Path file, long bytes, FileTime since) {}

    /** Deletes the oldest until a fifth of the room is free. */
    void makeRoom() throws IOException {
        List<Kept> kept = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                kept.add(new Kept(file, Files.size(file), Files.getLastModifiedTime(file)));
            }
        }
        long bytes = kept.stream().mapToLong(Kept::bytes).sum();
        if (bytes <= mostBytes) {
            return;
        }
        kept.sort(Comparator.comparing(Kept::since));
        for (Kept oldest : kept) {
            if (bytes <= mostBytes / 5 * 4) {
                return;
            }
            Files.deleteIfExists(oldest.file());
            bytes -= oldest.bytes();
        }
    }
}
