package io.banyan.catalog.media;

import io.banyan.catalog.CatalogProblem;
import io.banyan.kernel.problem.ProblemException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;

/**
 * Reads a picture that a stranger sent. What it is, is decided by its content, never by its name; its size is read from
 * its header before a pixel is unpacked, so that a small file cannot unfold into gigabytes.
 */
final class ImageCheck {

    static final int MAXIMUM_BYTES = 20 * 1024 * 1024;
    private static final int MAXIMUM_EDGE = 12_000;
    private static final long MAXIMUM_PIXELS = 40_000_000;
    private static final Set<String> FORMATS = Set.of("jpeg", "png", "gif", "bmp");

    private ImageCheck() {}

    /**
     * The picture, its pixels only.
     *
     * @throws ProblemException when it is no picture of a kind we know, or too large
     */
    static BufferedImage read(byte[] content) {
        if (content.length > MAXIMUM_BYTES) {
            throw tooLarge();
        }
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw notAnImage();
            }
            var reader = readers.next();
            try {
                if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    throw notAnImage();
                }
                reader.setInput(input, true, true);
                var width = reader.getWidth(0);
                var height = reader.getHeight(0);
                if (width > MAXIMUM_EDGE || height > MAXIMUM_EDGE || (long) width * height > MAXIMUM_PIXELS) {
                    throw tooLarge();
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        } catch (ProblemException expected) {
            throw expected;
        } catch (IOException | RuntimeException broken) {
            // Decoders answer broken files with all kinds of exceptions.
            throw notAnImage();
        }
    }

    private static ProblemException notAnImage() {
        return new ProblemException(CatalogProblem.MEDIA_NOT_AN_IMAGE);
    }

    private static ProblemException tooLarge() {
        return new ProblemException(
                CatalogProblem.MEDIA_TOO_LARGE, "At most 20 MB, 12,000 pixels an edge and 40 million pixels");
    }
}
