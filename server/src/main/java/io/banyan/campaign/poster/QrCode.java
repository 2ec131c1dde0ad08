package io.banyan.campaign.poster;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** A QR code drawn by hand: round dots and soft corners, dark enough on white for any reader. */
final class QrCode {

    private static final Color DARK = new Color(0x0A3528);
    private static final int FINDER = 7;

    private final ByteMatrix modules;

    QrCode(String text) {
        try {
            this.modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }

    /** Draws the code on a white tile with the quiet zone that readers need. */
    void draw(Graphics2D graphics, double x, double y, double size) {
        graphics.setColor(Color.WHITE);
        graphics.fill(new RoundRectangle2D.Double(x, y, size, size, 32, 32));
        int count = modules.getWidth();
        double module = size / (count + 8);
        double left = x + 4 * module;
        double top = y + 4 * module;
        graphics.setColor(DARK);
        for (int row = 0; row < count; row++) {
            for (int column = 0; column < count; column++) {
                if (modules.get(column, row) == 1 && !inFinder(column, row, count)) {
                    graphics.fill(new Ellipse2D.Double(
                            left + column * module, top + row * module, module * 1.02, module * 1.02));
                }
            }
        }
        finder(graphics, left, top, module);
        finder(graphics, left + (count - FINDER) * module, top, module);
        finder(graphics, left, top + (count - FINDER) * module, module);
    }

    private static boolean inFinder(int column, int row, int count) {
        boolean atLeft = column < FINDER;
        boolean atTop = row < FINDER;
        return (atLeft && atTop) || (column >= count - FINDER && atTop) || (atLeft && row >= count - FINDER);
    }

    private static void finder(Graphics2D graphics, double x, double y, double module) {
        ring(graphics, DARK, x, y, 7 * module, 2.2 * module);
        ring(graphics, Color.WHITE, x + module, y + module, 5 * module, 1.4 * module);
        ring(graphics, DARK, x + 2 * module, y + 2 * module, 3 * module, module);
        graphics.setColor(DARK);
    }

    private static void ring(Graphics2D graphics, Color colour, double x, double y, double size, double corner) {
        graphics.setColor(colour);
        Rectangle2D square = new Rectangle2D.Double(x, y, size, size);
        graphics.fill(new RoundRectangle2D.Double(
                square.getX(), square.getY(), square.getWidth(), square.getHeight(), corner, corner));
    }
}
