package io.banyan.catalog.media;

import io.banyan.catalog.Photos;
import io.banyan.catalog.goods.MediaView;
import io.banyan.catalog.goods.Product.Picture;
import io.banyan.catalog.goods.Products;
import io.banyan.kernel.id.Ids;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps pictures in the data folder under the hash of their content; the same picture is kept once. */
@Component
class MediaStore implements Photos {

    /** Unpacked pictures are large; no more than these are worked on at once. */
    private static final int AT_ONCE = 2;

    private final Path folder;
    private final JdbcClient jdbc;
    private final Products products;
    private final Ids ids;
    private final Clock clock;
    private final Semaphore workbench = new Semaphore(AT_ONCE);

    MediaStore(@Value("${banyan.data:data}") Path data, JdbcClient jdbc, Products products, Ids ids, Clock clock) {
        this.folder = data.resolve("media");
        this.jdbc = jdbc;
        this.products = products;
        this.ids = ids;
        this.clock = clock;
    }

    /** Takes in a picture. */
    MediaView add(byte[] content, String uploadedBy) {
        workbench.acquireUninterruptibly();
        try {
            var picture = ImageCheck.read(content);
            var format = ImageSizes.format(picture);
            var largest = largest(picture, Orientation.of(content));
            var bytes = ImageSizes.encode(largest, format);
            var hash = hash(bytes);
            for (var width : ImageSizes.WIDTHS) {
                write(hash, width, format, ImageSizes.encode(ImageSizes.fit(largest, width), format));
            }
            return register(hash, format, largest.getWidth(), largest.getHeight(), bytes.length, uploadedBy);
        } finally {
            workbench.release();
        }
    }

    /** The largest size, turned. Turning comes last, when the picture is small. */
    private static BufferedImage largest(BufferedImage picture, Orientation orientation) {
        var width = ImageSizes.WIDTHS.getLast();
        if (orientation.sideways()) {
            var scale = Math.min(1.0, (double) width / picture.getHeight());
            width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        }
        return orientation.turn(ImageSizes.fit(picture, width));
    }

    private static final String REGISTER = """
            insert into catalog.media (id, hash, format, width, height, bytes, uploaded_by, created_at)
            values (:id, :hash, :format, :width, :height, :bytes, :by, :now)
            on conflict (hash) do update set hash = excluded.hash
            returning id, hash, format, width, height""";

    private MediaView register(String hash, String format, int width, int height, long bytes, String by) {
        return jdbc
                .sql(REGISTER)
                .param("id", ids.next())
                .param("hash", hash)
                .param("format", format)
                .param("width", width)
                .param("height", height)
                .param("bytes", bytes)
                .param("by", by)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Picture(
                        row.getObject("id", UUID.class),
                        row.getString("hash"),
                        row.getString("format"),
                        row.getInt("width"),
                        row.getInt("height")))
                .list()
                .stream()
                .map(picture -> new MediaView(picture.id(), picture.url(800), picture.width(), picture.height()))
                .findFirst()
                .orElseThrow();
    }

    Optional<Path> find(String hash, int width, String format) {
        var file = file(hash, width, format);
        return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    @Override
    public Optional<byte[]> main(UUID productId) {
        return products.find(productId)
                .flatMap(product -> product.images().stream().findFirst())
                .flatMap(picture -> find(picture.hash(), ImageSizes.WIDTHS.getLast(), picture.format()))
                .map(MediaStore::read);
    }

    private Path file(String hash, int width, String format) {
        return folder.resolve(hash.substring(0, 2)).resolve(hash + "-" + width + "." + format);
    }

    /** Written aside and moved, so that nobody ever reads half a picture. */
    private void write(String hash, int width, String format, byte[] bytes) {
        var file = file(hash, width, format);
        try {
            Files.createDirectories(file.getParent());
            var aside = Files.createTempFile(file.getParent(), "upload", ".part");
            Files.write(aside, bytes);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
