package io.banyan.campaign.poster;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/** The colours and shapes that all pictures of shares have in common. */
final class Brush {

    static final Color GREEN = new Color(0x0F4C3A);
    static final Color DEEP = new Color(0x0A3528);
    static final Color BRIGHT = new Color(0x1F7A5C);
    static final Color MIST = new Color(0xE6F1EC);
    static final Color PERSIMMON = new Color(0xC2440F);
    static final Color PEACH = new Color(0xFDF0E9);
    static final Color INK = new Color(0x17211D);
    static final Color GREY = new Color(0x75807A);
    static final Color PALE = new Color(0xD5E6DE);

    private Brush() {}

    static BufferedImage canvas(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    static Graphics2D on(BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return graphics;
    }

    /** The green ground: a light from above, and the aerial roots of a banyan hanging into it. */
    static void ground(Graphics2D graphics, int x, int width, int height) {
        graphics.setPaint(new GradientPaint(x, 0, new Color(0x17614A), x + width * 0.35f, height, DEEP));
        graphics.fillRect(x, 0, width, height);
        SplittableRandom random = new SplittableRandom(7);
        graphics.setStroke(new BasicStroke(3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int root = 0; root < width / 26; root++) {
            double left = x + random.nextDouble() * width;
            double length = height * (0.12 + 0.6 * random.nextDouble() * random.nextDouble());
            double sway = (random.nextDouble() - 0.5) * 60;
            Path2D path = new Path2D.Double();
            path.moveTo(left, -10);
            path.curveTo(left + sway, length * 0.35, left - sway, length * 0.7, left + sway * 0.3, length);
            graphics.setColor(new Color(255, 255, 255, 9 + random.nextInt(14)));
            graphics.draw(path);
            graphics.fill(new Ellipse2D.Double(left + sway * 0.3 - 5, length - 2, 10, 10));
        }
    }

    /** A card with a soft shadow. */
    static void card(Graphics2D graphics, double x, double y, double width, double height, double corner) {
        for (int spread = 24; spread > 0; spread -= 3) {
            graphics.setColor(new Color(0, 20, 12, 7));
            graphics.fill(rounded(
                    x - spread, y - spread + 16, width + 2.0 * spread, height + 2.0 * spread, corner + 2.0 * spread));
        }
        graphics.setColor(Color.WHITE);
        graphics.fill(rounded(x, y, width, height, corner));
    }

    static Shape rounded(double x, double y, double width, double height, double corner) {
        return new RoundRectangle2D.Double(x, y, width, height, corner, corner);
    }

    /** Fills the shape with the image, cropped to cover it. The edge is as smooth as the shape's. */
    static void cover(Graphics2D graphics, BufferedImage image, Shape shape) {
        var bounds = shape.getBounds();
        BufferedImage layer = new BufferedImage(bounds.width, bounds.height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D brush = on(layer);
        brush.translate(-bounds.x, -bounds.y);
        brush.setColor(Color.WHITE);
        brush.fill(shape);
        brush.setComposite(AlphaComposite.SrcIn);
        double scale = Math.max((double) bounds.width / image.getWidth(), (double) bounds.height / image.getHeight());
        int width = (int) Math.ceil(image.getWidth() * scale);
        int height = (int) Math.ceil(image.getHeight() * scale);
        brush.drawImage(
                image,
                bounds.x + (bounds.width - width) / 2,
                bounds.y + (bounds.height - height) / 2,
                width,
                height,
                null);
        brush.dispose();
        graphics.drawImage(layer, bounds.x, bounds.y, null);
    }
}
