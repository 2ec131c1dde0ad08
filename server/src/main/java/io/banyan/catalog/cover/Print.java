package io.banyan.catalog.cover;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

/** A pattern printed on the thing drawn: a tile, and the words that ask for it. */
enum Print {
    DOTS(
            44,
            "<circle cx=\"11\" cy=\"11\" r=\"8\"/><circle cx=\"33\" cy=\"33\" r=\"8\"/>",
            "retrospot",
            "polkadot",
            "spot",
            "spots",
            "dot",
            "spotty",
            "波点",
            "圆点"),
    STRIPES(40, "<path d=\"M0 0h16v40H0z\"/>", "stripe", "stripes", "striped", "条纹", "竖纹"),
    CHECKS(
            48,
            "<path d=\"M0 0h24v48H0z\" opacity=\".55\"/><path d=\"M0 0h48v24H0z\" opacity=\".55\"/>",
            "gingham",
            "check",
            "checked",
            "tartan",
            "plaid",
            "格",
            "格纹"),
    HEARTS(
            56,
            "<path d=\"M18 30C6 21 2 16 4 10c3-8 12-6 14 0 2-6 11-8 14 0 2 6-2 11-14 20z\"/><path d=\"M46 54c-6-5-8-8-7-11 1-4 6-3 7 0 1-3 6-4 7 0 1 3-1 6-7 11z\"/>",
            "heart",
            "hearts",
            "sweetheart",
            "love",
            "心"),
    STARS(
            60,
            "<path d=\"M18 6l4 8 9 1-7 6 2 9-8-4-8 4 2-9-7-6 9-1z\"/><path d=\"M46 38l3 5 6 1-4 4 1 6-6-3-6 3 1-6-4-4 6-1z\"/>",
            "star",
            "stars",
            "snowflake",
            "christmas",
            "circus",
            "spaceboy",
            "星",
            "雪"),
    FLOWERS(
            64,
            "<g><circle cx=\"20\" cy=\"11\" r=\"7\"/><circle cx=\"11\" cy=\"20\" r=\"7\"/><circle cx=\"29\" cy=\"20\" r=\"7\"/><circle cx=\"20\" cy=\"29\" r=\"7\"/></g><g><circle cx=\"50\" cy=\"45\" r=\"4\"/><circle cx=\"45\" cy=\"50\" r=\"4\"/><circle cx=\"55\" cy=\"50\" r=\"4\"/><circle cx=\"50\" cy=\"55\" r=\"4\"/></g>",
            "flower",
            "flowers",
            "rose",
            "roses",
            "daisy",
            "floral",
            "blossom",
            "花",
            "樱",
            "梅",
            "兰",
            "菊"),
    LEAVES(
            58,
            "<path d=\"M6 26C6 12 14 4 28 4c0 14-8 22-22 22zM34 54c0-12 6-18 18-18 0 12-6 18-18 18z\"/>",
            "leaf",
            "leaves",
            "botanical",
            "herb",
            "garden",
            "woodland",
            "叶",
            "松",
            "草"),
    DROPS(
            54,
            "<path d=\"M16 4c12 14 11 26 0 27C5 30 4 18 16 4zM42 30c9 11 8 20 0 21-8-1-9-10 0-21z\"/>",
            "paisley",
            "baroque",
            "feather",
            "drop",
            "雨"),
    WAVES(
            60,
            "<g fill=\"none\" stroke-width=\"5\"><path d=\"M0 30a30 30 0 0 1 60 0M12 30a18 18 0 0 1 36 0M-30 60a30 30 0 0 1 60 0M-18 60a18 18 0 0 1 36 0M30 60a30 30 0 0 1 60 0M42 60a18 18 0 0 1 36 0\"/></g>",
            "wave",
            "sea",
            "seaside",
            "浪",
            "海",
            "波",
            "水"),
    LINES(36, "<path d=\"M0 8h36v5H0z\"/><path d=\"M0 26h36v2H0z\"/>", "vintage", "retro", "线", "织");

    private final int size;
    private final String tile;
    private final String words;

    Print(int size, String tile, String... words) {
        this.size = size;
        this.tile = tile;
        this.words = String.join(" ", words);
    }

    private static final List<Print> ALL = List.of(values());

    static Print any(SplittableRandom random) {
        return ALL.get(random.nextInt(ALL.size()));
    }

    static Optional<Print> named(TitleWords title) {
        for (var print : ALL) {
            if (title.any(List.of(print.words.split(" ")))) {
                return Optional.of(print);
            }
        }
        return Optional.empty();
    }

    /** The tile as an SVG pattern. */
    String pattern(String id, String colour, double opacity) {
        return String.format(Locale.ROOT, """
                <pattern id="%s" width="%d" height="%d" patternUnits="userSpaceOnUse"><g fill="%s" stroke="%s" stroke-width="0" opacity="%.2f">%s</g></pattern>""", id, size, size, colour, colour, opacity, tile);
    }
}
