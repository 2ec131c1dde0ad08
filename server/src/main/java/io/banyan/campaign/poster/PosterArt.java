package io.banyan.campaign.poster;

import static io.banyan.campaign.poster.Brush.rounded;

import io.banyan.campaign.landing.Subject;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.money.PriceText;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;

/**
 * Draws the poster: who invites, to what, at which price, and the code that leads there. Pure: the same content is always
 * drawn the same.
 */
final class PosterArt {

    /** Raised when the drawing changes, so that kept posters are drawn anew. */
    static final int VERSION = 1;

    static final int WIDTH = 1080;
    static final int HEIGHT = 1920;

    private static final int MARGIN = 60;
    private static final int CARD_TOP = 236;
    private static final int CARD_WIDTH = WIDTH - 2 * MARGIN;
    private static final int CARD_HEIGHT = 1324;
    private static final int CODE = 268;

    private final Lettering letters;

    PosterArt(Lettering letters) {
        this.letters = letters;
    }

    /**
     * @param picture of the product; none for an invitation
     * @param avatar of the sharer
     */
    BufferedImage draw(PosterContent content, @Nullable BufferedImage picture, BufferedImage avatar) {
        BufferedImage poster = Brush.canvas(WIDTH, HEIGHT);
        Graphics2D graphics = Brush.on(poster);
        boolean chinese = content.chinese() && letters.chinese();
        Words words = Words.of(content.subject(), chinese);
        Brush.ground(graphics, 0, WIDTH, HEIGHT);
        sharer(graphics, content, words, avatar);
        Brush.card(graphics, MARGIN, CARD_TOP, CARD_WIDTH, CARD_HEIGHT, 56);
        if (picture != null) {
            Brush.cover(graphics, picture, pictureShape());
            goods(graphics, content.subject(), words, chinese);
        } else {
            InvitationArt.draw(graphics, letters, content.subject(), words, chinese, pictureShape());
            title(graphics, content.subject(), chinese, 1310);
        }
        invitation(graphics, content, words);
        graphics.dispose();
        return poster;
    }

    /** The upper part of the card: round above, straight below. */
    private static Shape pictureShape() {
        Area shape = new Area(rounded(MARGIN, CARD_TOP, CARD_WIDTH, CARD_WIDTH, 56));
        shape.add(new Area(new Rectangle(MARGIN, CARD_TOP + 100, CARD_WIDTH, CARD_WIDTH - 100)));
        return shape;
    }

    private void sharer(Graphics2D graphics, PosterContent content, Words words, BufferedImage avatar) {
        graphics.setColor(new Color(255, 255, 255, 230));
        graphics.fill(new Ellipse2D.Double(MARGIN - 5, 79, 122, 122));
        Brush.cover(graphics, avatar, new Ellipse2D.Double(MARGIN, 84, 112, 112));
        String name = letters.writable(content.nickname());
        int left = MARGIN + 140;
        letters.line(graphics, name, left, 132, WIDTH - left - MARGIN, letters.font(46, true), Color.WHITE);
        letters.line(graphics, words.invites(), left, 184, WIDTH - left - MARGIN, letters.font(34, false), Brush.PALE);
    }

    private void goods(Graphics2D graphics, Subject subject, Words words, boolean chinese) {
        if (!words.tag().isEmpty()) {
            tag(graphics, words.tag());
        }
        int below = title(graphics, subject, chinese, 1278);
        if (subject.price() != null) {
            price(graphics, subject.price(), subject.listPrice(), words, Math.max(below + 118, 1470));
        }
    }

    private void tag(Graphics2D graphics, String text) {
        Font font = letters.font(38, true);
        int width = letters.width(graphics, text, font) + 56;
        graphics.setColor(Brush.PERSIMMON);
        graphics.fill(rounded(MARGIN + 36, CARD_TOP + 36, width, 72, 72));
        letters.line(graphics, text, MARGIN + 64, CARD_TOP + 86, width, font, Color.WHITE);
    }

    /** Writes the title in at most two lines; returns the last baseline. */
    private int title(Graphics2D graphics, Subject subject, boolean chinese, int top) {
        String title = letters.writable(subject.title(chinese));
        Font font = letters.font(50, true);
        int y = top;
        for (String line : letters.lines(graphics, title, CARD_WIDTH - 96, 2, font)) {
            letters.line(graphics, line, MARGIN + 48, y, CARD_WIDTH - 96, font, Brush.INK);
            y += 66;
        }
        return y - 66;
    }

    private void price(Graphics2D graphics, Money price, @Nullable Money listPrice, Words words, int baseline) {
        int x = MARGIN + 44;
        x += letters.line(graphics, PriceText.sign(price), x, baseline, 200, letters.font(56, true), Brush.PERSIMMON);
        x += letters.line(
                graphics, PriceText.number(price), x + 4, baseline, 560, letters.font(112, true), Brush.PERSIMMON);
        if (listPrice == null) {
            return;
        }
        int left = x + 36;
        Font font = letters.font(36, false);
        String alone = words.alone() + " " + PriceText.of(listPrice);
        int width = letters.line(graphics, alone, left, baseline - 6, WIDTH - MARGIN - 40 - left, font, Brush.GREY);
        int struck = letters.width(graphics, words.alone() + " ", font);
        graphics.setStroke(new BasicStroke(3));
        graphics.drawLine(left + struck, baseline - 19, left + width, baseline - 19);
        saving(graphics, words.save() + " " + PriceText.of(listPrice.minus(price)), left, baseline - 96);
    }

    private void saving(Graphics2D graphics, String text, int x, int y) {
        Font font = letters.font(32, true);
        int width = letters.width(graphics, text, font) + 36;
        graphics.setColor(Brush.PEACH);
        graphics.fill(rounded(x, y, width, 50, 16));
        letters.line(graphics, text, x + 18, y + 37, width, font, Brush.PERSIMMON);
    }

    private void invitation(Graphics2D graphics, PosterContent content, Words words) {
        int top = CARD_TOP + CARD_HEIGHT + 46;
        new QrCode(content.url()).draw(graphics, WIDTH - MARGIN - CODE, top, CODE);
        int width = WIDTH - 2 * MARGIN - CODE - 40;
        letters.line(graphics, words.scan(), MARGIN, top + 62, width, letters.font(48, true), Color.WHITE);
        letters.line(graphics, words.call(), MARGIN, top + 122, width, letters.font(38, false), Brush.PALE);
        if (!words.promise().isEmpty()) {
            letters.line(graphics, words.promise(), MARGIN, top + 176, width, letters.font(30, false), Brush.PALE);
        }
        String shop = letters.writable(content.shop());
        String line = shop.isEmpty() ? address(content) : shop + " · " + address(content);
        letters.line(graphics, line, MARGIN, top + CODE - 10, width, letters.font(26, false), new Color(0x9FC3B4));
    }

    /** The link without its protocol, for those who type. */
    private static String address(PosterContent content) {
        return content.url().replaceFirst("^https?://", "");
    }
}
