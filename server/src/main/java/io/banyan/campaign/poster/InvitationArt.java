package io.banyan.campaign.poster;

import io.banyan.campaign.landing.Subject;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.SplittableRandom;

/** Draws what an invitation has in place of a photo: a tree whose leaves are people, and the gift in its crown. */
final class InvitationArt {

    /** Sizes of the letters that say what a newcomer gets. */
    private static final int LARGEST = 124;

    private static final int SMALLEST = 36;

    private static final Color[] LEAVES = {
        new Color(0x1F7A5C), new Color(0x2F9270), new Color(0x7DB89F), new Color(0xE7B56A), new Color(0xD9673A)
    };

    private InvitationArt() {}

    static void draw(
            Graphics2D graphics, Lettering letters, Subject subject, Words words, boolean chinese, Shape shape) {
        Rectangle bounds = shape.getBounds();
        Shape clip = graphics.getClip();
        graphics.setPaint(new GradientPaint(0, bounds.y, new Color(0xF3F7EE), 0, (float) bounds.getMaxY(), Brush.MIST));
        graphics.fill(shape);
        graphics.clip(shape);
        double foot = bounds.getMaxY() + 20;
        branch(
                graphics,
                new SplittableRandom(11),
                bounds.getCenterX(),
                foot,
                -90,
                bounds.height * 0.225,
                bounds.height * 0.052,
                8);
        graphics.setClip(clip);
        centre(graphics, letters, subject, words, chinese, bounds);
    }

    private static void branch(
            Graphics2D graphics,
            SplittableRandom random,
            double x,
            double y,
            double angle,
            double length,
            double thickness,
            int levels) {
        double endX = x + Math.cos(Math.toRadians(angle)) * length;
        double endY = y + Math.sin(Math.toRadians(angle)) * length;
        Path2D path = new Path2D.Double();
        path.moveTo(x, y);
        path.quadTo((x + endX) / 2 + random.nextDouble(-12, 12), (y + endY) / 2, endX, endY);
        graphics.setColor(new Color(0x2B5C48));
        graphics.setStroke(new BasicStroke((float) thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(path);
        if (levels == 0) {
            double size = random.nextDouble(16, 34);
            Color leaf = LEAVES[random.nextInt(LEAVES.length)];
            graphics.setColor(new Color(leaf.getRed(), leaf.getGreen(), leaf.getBlue(), 225));
            graphics.fill(new Ellipse2D.Double(endX - size / 2, endY - size / 2, size, size));
            return;
        }
        double spread = random.nextDouble(17, 31);
        branch(
                graphics,
                random,
                endX,
                endY,
                angle - spread,
                length * random.nextDouble(0.72, 0.86),
                thickness * 0.66,
                levels - 1);
        branch(
                graphics,
                random,
                endX,
                endY,
                angle + spread,
                length * random.nextDouble(0.72, 0.86),
                thickness * 0.66,
                levels - 1);
    }

    private static void centre(
            Graphics2D graphics, Lettering letters, Subject subject, Words words, boolean chinese, Rectangle bounds) {
        if (subject.gift() == null) {
            return;
        }
        double scale = bounds.height / 960.0;
        double size = 400 * scale;
        double x = bounds.getCenterX() - size / 2;
        double y = bounds.y + 190 * scale;
        graphics.setColor(new Color(255, 255, 255, 120));
        graphics.fill(new Ellipse2D.Double(x - 22 * scale, y - 22 * scale, size + 44 * scale, size + 44 * scale));
        graphics.setPaint(new GradientPaint(
                (float) x,
                (float) y,
                new Color(0xE0622B),
                (float) (x + size),
                (float) (y + size),
                new Color(0xB23A0A)));
        graphics.fill(new Ellipse2D.Double(x, y, size, size));
        int small = (int) ((chinese ? 40 : 36) * scale);
        centred(graphics, letters, words.gift(), bounds, y + 150 * scale, letters.font(small, false));
        String gift = chinese ? subject.gift().zh() : subject.gift().en();
        Rectangle inside = new Rectangle((int) (x + 30 * scale), bounds.y, (int) (size - 60 * scale), bounds.height);
        centred(
                graphics,
                letters,
                gift,
                inside,
                y + 275 * scale,
                fitting(graphics, letters, gift, inside.width, scale));
    }

    /** The largest letters in which a text fits; of the smallest what does not fit is cut off. */
    private static Font fitting(Graphics2D graphics, Lettering letters, String text, int width, double scale) {
        Font font = letters.font((int) (LARGEST * scale), true);
        for (int size = LARGEST; size > SMALLEST && letters.width(graphics, text, font) > width; size -= 4) {
            font = letters.font((int) (size * scale), true);
        }
        return font;
    }

    private static void centred(
            Graphics2D graphics, Lettering letters, String text, Rectangle bounds, double y, Font font) {
        int width = letters.width(graphics, text, font);
        int left = (int) (bounds.getCenterX() - width / 2.0);
        letters.line(graphics, text, left, (int) y, bounds.width, font, Color.WHITE);
    }
}
