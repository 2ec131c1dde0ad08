package io.banyan.campaign.poster;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Sets text in the fonts that the machine has. */
final class Lettering {

    /** Families with Chinese characters, best first. */
    private static final List<String> CHINESE = List.of(
            "Noto Sans CJK SC",
            "Noto Sans SC",
            "Source Han Sans SC",
            "Source Han Sans CN",
            "PingFang SC",
            "Microsoft YaHei",
            "WenQuanYi Micro Hei",
            "WenQuanYi Zen Hei",
            "Noto Sans CJK TC",
            "Noto Sans CJK JP");

    private static final int SAMPLE = '团';
    private static final String CUT = "…";

    private final Font regular;
    private final Font bold;

    private Lettering(String family) {
        this.regular = new Font(family, Font.PLAIN, 10);
        this.bold = new Font(family, Font.BOLD, 10);
    }

    /** The best that the machine has. */
    static Lettering ofThisMachine() {
        Set<String> installed = new TreeSet<>(
                List.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames()));
        return new Lettering(CHINESE.stream()
                .filter(installed::contains)
                .filter(family -> new Font(family, Font.PLAIN, 10).canDisplay(SAMPLE))
                .findFirst()
                .orElseGet(() -> installed.stream()
                        .filter(family -> new Font(family, Font.PLAIN, 10).canDisplay(SAMPLE))
                        .findFirst()
                        .orElse(Font.SANS_SERIF)));
    }

    /** The letters of one family, whatever they can show. */
    static Lettering of(String family) {
        return new Lettering(family);
    }

    /** Whether Chinese can be written. Without, posters are in English and leave out what they cannot write. */
    boolean chinese() {
        return regular.canDisplay(SAMPLE);
    }

    /** The text without characters that would come out as boxes. */
    String writable(String text) {
        return text.codePoints()
                .filter(character -> !Character.isISOControl(character) && regular.canDisplay(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll("\\s+", " ")
                .strip();
    }

    Font font(int size, boolean strong) {
        return (strong ? bold : regular).deriveFont((float) size);
    }

    /** Writes one line with its baseline at y, shortened to the width; returns how wide it came out. */
    int line(Graphics2D graphics, String text, int x, int y, int width, Font font, Color colour) {
        graphics.setFont(font);
        graphics.setColor(colour);
        String shown = shortened(text, graphics.getFontMetrics(), width);
        graphics.drawString(shown, x, y);
        return graphics.getFontMetrics().stringWidth(shown);
    }

    int width(Graphics2D graphics, String text, Font font) {
        return graphics.getFontMetrics(font).stringWidth(text);
    }

    /** Breaks the text into at most so many lines; what does not fit ends in an ellipsis. */
    List<String> lines(Graphics2D graphics, String text, int width, int most, Font font) {
        FontMetrics metrics = graphics.getFontMetrics(font);
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (!rest.isEmpty() && lines.size() < most) {
            if (lines.size() == most - 1 || metrics.stringWidth(rest) <= width) {
                lines.add(shortened(rest, metrics, width));
                return lines;
            }
            int end = lineEnd(rest, metrics, width);
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        return lines;
    }

    /** Chinese breaks anywhere, words break between them, and no line begins with closing punctuation. */
    private static int lineEnd(String text, FontMetrics metrics, int width) {
        int fits = 1;
        while (fits < text.length() && metrics.stringWidth(text.substring(0, fits + 1)) <= width) {
            fits++;
        }
        int end = fits;
        while (end > 1 && !breakable(text, end)) {
            end--;
        }
        return end > 1 ? end : fits;
    }

    private static boolean breakable(String text, int end) {
        char before = text.charAt(end - 1);
        char after = text.charAt(end);
        if ("，。、；：！？）》」』】,.;:!?)".indexOf(after) >= 0 || Character.isLowSurrogate(after)) {
            return false;
        }
        return before == ' ' || after == ' ' || Character.isIdeographic(before) || Character.isIdeographic(after);
    }

    private static String shortened(String text, FontMetrics metrics, int width) {
        if (metrics.stringWidth(text) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 0 && metrics.stringWidth(text.substring(0, end) + CUT) > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).strip() + CUT;
    }
}
