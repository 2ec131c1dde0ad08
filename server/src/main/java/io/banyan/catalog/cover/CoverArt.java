package io.banyan.catalog.cover;

import java.util.Locale;
import java.util.SplittableRandom;

/** Draws covers. The same subject is always drawn the same. */
final class CoverArt {

    /** Raised when the drawings change, so that stored copies are fetched anew. */
    static final int VERSION = 1;

    private final Motifs motifs;

    CoverArt(Motifs motifs) {
        this.motifs = motifs;
    }

    String draw(CoverSubject subject) {
        var random = new SplittableRandom(subject.seed());
        var words = subject.titleWords();
        var motif = motifs.of(subject);
        var palettes = glows(motif) && random.nextInt(5) < 2 ? Palette.NIGHT : Palette.DAY;
        var chosen = palettes.get(random.nextInt(palettes.size()));
        var palette = words.colour().map(chosen::with).orElse(chosen);
        var named = Print.named(words);
        var print = named.orElse(Print.any(random));
        var printed = named.isPresent() || random.nextInt(3) == 0;
        var svg = new StringBuilder(6_000);
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 800 800\" width=\"800\" height=\"800\">");
        svg.append("<defs>")
                .append(print.pattern("p1", ink(palette.main(), named.isPresent()), named.isPresent() ? 0.8 : 0.32))
                .append(print.pattern("p2", ink(palette.accent(), named.isPresent()), named.isPresent() ? 0.8 : 0.32))
                .append("</defs>");
        svg.append("<rect width=\"800\" height=\"800\" fill=\"%s\"/>"
                .formatted(palette.ground().css()));
        svg.append(Backdrop.choose(motif.floats(), random)
                .draw(
                        palette.shape().css(),
                        palette.shape().darker(palette.dark() ? -0.04 : 0.04).css(),
                        random));
        var first = new Ink(palette.main(), palette.accent(), palette, printed ? "p1" : "");
        var second = new Ink(palette.accent(), palette.main(), palette, printed ? "p2" : "");
        var third = new Ink(
                palette.main().light()
                        ? palette.main().darker(0.14)
                        : palette.main().lighter(0.16),
                palette.accent(),
                palette,
                printed ? "p1" : "");
        switch (Math.min(words.count(), 3)) {
            case 2 -> {
                place(svg, motif, second, 1.08, 540, 16);
                place(svg, motif, first, 1.18, 275, 0);
            }
            case 3 -> {
                place(svg, motif, third, 0.94, 190, 50);
                place(svg, motif, second, 0.94, 610, 50);
                place(svg, motif, first, 1.16, 400, 0);
            }
            default -> place(svg, motif, first, 1.5, 400, 0);
        }
        return svg.append("</svg>").toString();
    }

    private static boolean glows(Motif motif) {
        return switch (motif.name()) {
            case "lantern", "tealight", "candle", "lamp", "lights", "star", "christmastree", "bauble", "incense" ->
                true;
            default -> false;
        };
    }

    /** A print is paper white on strong colours, and a deeper shade on pale ones. */
    private static String ink(Colour cloth, boolean bold) {
        return cloth.lightness() > 0.72 ? cloth.darker(bold ? 0.2 : 0.12).css() : "#fffaf2";
    }

    /**
     * Puts a drawing on the cover with its shadow.
     *
     * @param x where its middle is
     * @param back how far it stands behind the front line
     */
    private static void place(StringBuilder svg, Motif motif, Ink ink, double scale, int x, int back) {
        var top = motif.floats() ? 400 - 200 * scale : 662 - back - 350 * scale;
        if (!motif.floats()) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<ellipse cx=\"%d\" cy=\"%d\" rx=\"%.0f\" ry=\"%.0f\" fill=\"#1d2b24\" opacity=\".13\"/>",
                    x + 14,
                    662 - back,
                    158 * scale,
                    17 * scale));
        }
        svg.append(String.format(
                        Locale.ROOT, "<g transform=\"translate(%.1f %.1f) scale(%.3f)\">", x - 200 * scale, top, scale))
                .append(ink.fill(motif.drawing()))
                .append("</g>");
    }
}
