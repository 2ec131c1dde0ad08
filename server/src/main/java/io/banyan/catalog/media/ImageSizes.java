package io.banyan.catalog.media;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Makes the sizes in which a picture is served. Nothing of the sent file but its pixels goes into them. */
final class ImageSizes {

    /** Widths in pixels. A smaller picture keeps its own width under all three names. */
    static final List<Integer> WIDTHS = List.of(320, 800, 1600);

    private static final float JPEG_QUALITY = 0.86f;

    private ImageSizes() {}

    /** Pictures with transparency stay PNG, all others become JPEG. */
    static String format(BufferedImage picture) {
        return transparent(picture) ? "png" : "jpg";
    }

    static BufferedImage fit(BufferedImage picture, int maximumWidth) {
        var alpha = transparent(picture);
        var width = Math.min(picture.getWidth(), maximumWidth);
        var height = Math.max(1, (int) Math.round((double) picture.getHeight() * width / picture.getWidth()));
        var current = picture;
        // Halving step by step keeps what one large step would drop.
        while (current.getWidth() / 2 >= width) {
            current = scale(current, current.getWidth() / 2, Math.max(1, current.getHeight() / 2), alpha);
        }
        return scale(current, width, height, alpha);
    }

    static byte[] encode(BufferedImage picture, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            if (format.equals("png")) {
                ImageIO.write(picture, "png", bytes);
                return bytes.toByteArray();
            }
            var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
            try (var output = ImageIO.createImageOutputStream(bytes)) {
                var settings = writer.getDefaultWriteParam();
                settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                settings.setCompressionQuality(JPEG_QUALITY);
                settings.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
                writer.setOutput(output);
                writer.write(null, new IIOImage(picture, null, null), settings);
            } finally {
                writer.dispose();
            }
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static BufferedImage scale(BufferedImage picture, int width, int height, boolean alpha) {
        var scaled = new BufferedImage(width, height, alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var graphics = scaled.createGraphics();
        try {
            if (!alpha) {
                graphics.setColor(Color.WHITE);
                graphics.fillRect(0, 0, width, height);
            }
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            graphics.drawImage(picture, 0, 0, width, height, null);
        } finally {
            graphics.dispose();
        }
        return scaled;
    }

    private static boolean transparent(BufferedImage picture) {
        return picture.getColorModel().hasAlpha();
    }
}
