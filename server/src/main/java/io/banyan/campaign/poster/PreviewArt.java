package io.banyan.campaign.poster;

import io.banyan.campaign.landing.Subject;
import io.banyan.kernel.money.PriceText;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;

/** Draws the preview that chat services show beside a link, in the size that they agree on. Pure. */
final class PreviewArt {

    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    private static final int LEFT = HEIGHT + 60;
    private static final int COLUMN = WIDTH - LEFT - 60;

    private final Lettering letters;

    PreviewArt(Lettering letters) {
        this.letters = letters;
    }

    BufferedImage draw(PosterContent content, @Nullable BufferedImage picture, BufferedImage avatar) {
        BufferedImage preview = Brush.canvas(WIDTH, HEIGHT);
        Graphics2D graphics = Brush.on(preview);
        boolean chinese = content.chinese() && letters.chinese();
        Subject subject = content.subject();
        Words words = Words.of(subject, chinese);
        Brush.ground(graphics, HEIGHT, WIDTH - HEIGHT, HEIGHT);
        Rectangle square = new Rectangle(0, 0, HEIGHT, HEIGHT);
        if (picture != null) {
            Brush.cover(graphics, picture, square);
        } else {
            InvitationArt.draw(graphics, letters, subject, words, chinese, square);
        }
        Brush.cover(graphics, avatar, new Ellipse2D.Double(LEFT, 56, 72, 72));
        letters.line(
                graphics,
                letters.writable(content.nickname()),
                LEFT + 92,
                84,
                COLUMN - 92,
                letters.font(28, true),
                Color.WHITE);
        letters.line(graphics, words.invites(), LEFT + 92, 120, COLUMN - 92, letters.font(24, false), Brush.PALE);
        int y = 222;
        Font font = letters.font(44, true);
        for (String line : letters.lines(graphics, letters.writable(subject.title(chinese)), COLUMN, 3, font)) {
            letters.line(graphics, line, LEFT, y, COLUMN, font, Color.WHITE);
            y += 58;
        }
        price(graphics, subject, words);
        letters.line(
                graphics,
                letters.writable(content.shop()),
                LEFT,
                582,
                COLUMN,
                letters.font(24, false),
                new Color(0x9FC3B4));
        graphics.dispose();
        return preview;
    }

    private void price(Graphics2D graphics, Subject subject, Words words) {
        if (subject.price() == null) {
            return;
        }
        Font large = letters.font(76, true);
        int x = LEFT
                + letters.line(graphics, PriceText.of(subject.price()), LEFT, 490, COLUMN, large, new Color(0xFFB98F));
        if (subject.listPrice() != null) {
            Font small = letters.font(32, false);
            int width = letters.line(
                    graphics, PriceText.of(subject.listPrice()), x + 24, 488, WIDTH - 60 - x - 24, small, Brush.PALE);
            graphics.setStroke(new BasicStroke(2.5f));
            graphics.drawLine(x + 24, 476, x + 24 + width, 476);
        }
        if (!words.tag().isEmpty()) {
            letters.line(graphics, words.tag(), LEFT, 536, COLUMN, letters.font(26, false), Brush.PALE);
        }
    }
}
