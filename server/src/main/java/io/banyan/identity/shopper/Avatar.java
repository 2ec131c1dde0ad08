package io.banyan.identity.shopper;

import java.util.Locale;
import java.util.UUID;

/**
 * The picture of a person who has not given one: a rosette of leaves in quiet colours. It follows from the id alone, so
 * it needs no storage and never changes.
 */
public final class Avatar {

    /** Background from and to, outer leaves, inner leaves, heart. */
    private static final String[][] PALETTES = {
        {"#e6f0e8", "#cbe0d1", "#2f6b4f", "#86b597", "#e7b56a"},
        {"#f6ebe1", "#efd8c4", "#b5603a", "#e0a47f", "#5e7f6b"},
        {"#e5edf3", "#c9dae6", "#34607e", "#8fb1c9", "#e3a765"},
        {"#f3e8ee", "#e4cbd8", "#8a4a69", "#c793ac", "#d9b45c"},
        {"#efeee0", "#dedbb9", "#75713a", "#b5b077", "#c26b4a"},
        {"#e2f0f0", "#c1dede", "#2c6f73", "#7fb5b6", "#eab676"},
        {"#ece9f4", "#d5cfe8", "#56488a", "#a197cc", "#e2a86f"},
        {"#f7ece8", "#f0d3ca", "#a84b45", "#dd968d", "#7c9a72"},
        {"#e9f1e0", "#d2e4bd", "#4f7a2c", "#9fc077", "#dd9a4f"},
        {"#f4efe6", "#e6d9c1", "#7d6138", "#bfa273", "#3f7d6e"},
        {"#e4eef0", "#c7dadd", "#3b5f66", "#90afb5", "#d48a6a"},
        {"#f5eaf0", "#ead0dc", "#9c4f62", "#d695a5", "#6f8f7b"},
    };

    private Avatar() {}

    public static String svg(UUID person) {
        var draw = new Draw(person.getMostSignificantBits() ^ Long.rotateLeft(person.getLeastSignificantBits(), 32));
        var colours = PALETTES[draw.below(PALETTES.length)];
        var leaves = 4 + draw.below(5);
        var outer = ring(leaves, 0, 24 + draw.below(10), 7 + draw.below(5), colours[2], ".92");
        var inner = ring(leaves, 180.0 / leaves, 14 + draw.below(8), 4 + draw.below(4), colours[3], ".95");
        return String.format(
                Locale.ROOT,
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" role="img">\
                <defs><linearGradient id="g" x1="0" y1="0" x2="%s" y2="1"><stop offset="0" stop-color="%s"/>\
                <stop offset="1" stop-color="%s"/></linearGradient></defs>\
                <rect width="96" height="96" fill="url(#g)"/>\
                <circle cx="%d" cy="%d" r="%d" fill="#fff" opacity=".32"/>\
                <g transform="rotate(%d 48 48)">%s%s<circle cx="48" cy="48" r="%s" fill="%s"/></g></svg>
                """,
                draw.below(2) == 0 ? "1" : "0",
                colours[0],
                colours[1],
                16 + draw.below(64),
                12 + draw.below(30),
                20 + draw.below(16),
                draw.below(360),
                outer,
                inner,
                3 + draw.below(3),
                colours[4]);
    }

    private static String ring(int leaves, double turn, int length, int width, String colour, String opacity) {
        var ring = new StringBuilder();
        ring.append("<g fill=\"")
                .append(colour)
                .append("\" opacity=\"")
                .append(opacity)
                .append("\">");
        for (int i = 0; i < leaves; i++) {
            ring.append(String.format(
                    Locale.ROOT,
                    "<path transform=\"rotate(%.1f 48 48)\" d=\"M48 46C%d %d %d %d 48 %dC%d %d %d %d 48 46Z\"/>",
                    turn + i * 360.0 / leaves,
                    48 - width,
                    46 - length / 3,
                    48 - width,
                    46 - length * 2 / 3,
                    46 - length,
                    48 + width,
                    46 - length * 2 / 3,
                    48 + width,
                    46 - length / 3));
        }
        return ring.append("</g>").toString();
    }

    /** SplitMix64 (Steele, Lea and Flood 2014), written out so that pictures stay the same on every Java version. */
    private static final class Draw {

        private long state;

        Draw(long seed) {
            this.state = seed;
        }

        int below(int bound) {
            state += 0x9E3779B97F4A7C15L;
            var mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
            mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
            return (int) Long.remainderUnsigned(mixed ^ (mixed >>> 31), bound);
        }
    }
}
