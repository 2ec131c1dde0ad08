package io.banyan.catalog.media;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held: phones store what the sensor saw and write beside it how the picture is to be turned. Source: Exif
 * 2.32 (CIPA DC-008), tag 0x0112 of the first image directory; the values 2 to 8 turn and mirror, anything else is upright.
 *
 * @param value 1 to 8, as in the tag
 */
record Orientation(int value) {

    static final Orientation UPRIGHT = new Orientation(1);

    private static final int APPLICATION_1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY_BYTES = 12;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

    /** Reads it from a JPEG file; files that say nothing, or something broken, are upright. */
    static Orientation of(byte[] file) {
        try {
            var jpeg = ByteBuffer.wrap(file);
            if (jpeg.remaining() < 4 || jpeg.getShort() != (short) 0xFFD8) {
                return UPRIGHT;
            }
            while (jpeg.remaining() >= 4) {
                var marker = Short.toUnsignedInt(jpeg.getShort());
                var end = jpeg.position() + Short.toUnsignedInt(jpeg.getShort(jpeg.position()));
                if (marker >> 8 != 0xFF || (marker & 0xFF) == START_OF_SCAN) {
                    return UPRIGHT;
                }
                var body = jpeg.position() + 2;
                if ((marker & 0xFF) == APPLICATION_1 && startsWithExif(file, body)) {
                    return inDirectory(ByteBuffer.wrap(file, body + EXIF.length, end - body - EXIF.length)
                            .slice());
                }
                jpeg.position(end);
            }
            return UPRIGHT;
        } catch (IndexOutOfBoundsException | IllegalArgumentException | BufferUnderflowException broken) {
            return UPRIGHT;
        }
    }

    private static boolean startsWithExif(byte[] file, int from) {
        for (int i = 0; i < EXIF.length; i++) {
            if (file[from + i] != EXIF[i]) {
                return false;
            }
        }
        return true;
    }

    private static Orientation inDirectory(ByteBuffer exif) {
        exif.order(exif.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = exif.getInt(4);
        var entries = Short.toUnsignedInt(exif.getShort(directory));
        for (int i = 0; i < entries; i++) {
            var entry = directory + 2 + i * ENTRY_BYTES;
            if (Short.toUnsignedInt(exif.getShort(entry)) == TAG && exif.getShort(entry + 2) == SHORT) {
                var value = Short.toUnsignedInt(exif.getShort(entry + 8));
                return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** Whether width and height change places. */
    boolean sideways() {
        return value >= 5;
    }

    /** The picture as it was meant to be seen. */
    BufferedImage turn(BufferedImage picture) {
        if (value == 1) {
            return picture;
        }
        var width = picture.getWidth();
        var height = picture.getHeight();
        var turned =
                new BufferedImage(sideways() ? height : width, sideways() ? width : height, BufferedImage.TYPE_INT_RGB);
        var graphics = turned.createGraphics();
        try {
            graphics.drawImage(picture, transform(width, height), null);
        } finally {
            graphics.dispose();
        }
        return turned;
    }

    private AffineTransform transform(int width, int height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
