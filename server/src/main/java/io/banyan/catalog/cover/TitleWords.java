package io.banyan.catalog.cover;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A title in small letters with single spaces, also at both ends, so that {@code " mug "} finds the word.
 *
 * @param text all of it
 * @param head what stands before "with", "for" and the like: the thing itself
 */
record TitleWords(String text, String head) {

    private static final Pattern QUALIFIER = Pattern.compile(" (with|w|for|in|on|from) ");
    private static final Pattern COUNT = Pattern.compile(
            " (?:set(?: of)?|pack(?: of)?|s|box of) (\\d{1,2}) | (\\d{1,2}) (?:pcs|piece|pieces) |(\\d{1,2}|[两三四五六八十])(?:件|只|个|支|卷|枚|本)");

    /** Words of other scripts are not set apart by spaces. */
    private static final char FIRST_BEYOND_LATIN = 0x250;

    private static final Map<String, String> COLOURS = Map.ofEntries(
            Map.entry("red", "#c8443a"),
            Map.entry("pink", "#dd7f97"),
            Map.entry("blue", "#4a7ba8"),
            Map.entry("green", "#43855f"),
            Map.entry("white", "#fbf9f4"),
            Map.entry("ivory", "#f4ead6"),
            Map.entry("cream", "#f3e6cb"),
            Map.entry("black", "#3b3a3d"),
            Map.entry("silver", "#b7bec3"),
            Map.entry("zinc", "#a3abae"),
            Map.entry("gold", "#cba145"),
            Map.entry("purple", "#80599a"),
            Map.entry("lilac", "#a98cc0"),
            Map.entry("lavender", "#a392c8"),
            Map.entry("yellow", "#e3b73f"),
            Map.entry("orange", "#e2803a"),
            Map.entry("brown", "#8b6142"),
            Map.entry("chocolate", "#77503a"),
            Map.entry("turquoise", "#4aa3a3"),
            Map.entry("aqua", "#69b3b8"),
            Map.entry("amber", "#c9862b"),
            Map.entry("mint", "#9ccbb2"),
            Map.entry("grey", "#8d9396"),
            Map.entry("natural", "#d9c4a0"),
            Map.entry("wooden", "#c0945f"),
            Map.entry("strawberry", "#d0505a"),
            Map.entry("红", "#c8443a"),
            Map.entry("粉", "#dd8f9f"),
            Map.entry("蓝", "#4a7ba8"),
            Map.entry("靛", "#34527c"),
            Map.entry("绿", "#43855f"),
            Map.entry("青", "#8fb9a5"),
            Map.entry("白", "#faf7f0"),
            Map.entry("米色", "#efe3ca"),
            Map.entry("黑", "#3b3a3d"),
            Map.entry("金", "#cba145"),
            Map.entry("紫", "#80599a"),
            Map.entry("黄", "#e3b73f"),
            Map.entry("橙", "#e2803a"),
            Map.entry("灰", "#8d9396"),
            Map.entry("原木", "#c9a272"),
            Map.entry("胡桃木", "#7d5538"),
            Map.entry("樱桃木", "#a5573a"),
            Map.entry("竹", "#b5a561"),
            Map.entry("陶", "#b0714c"),
            Map.entry("亚麻", "#d6c6a8"));

    static TitleWords of(String title) {
        var text = " "
                + String.join(
                                " ",
                                title.toLowerCase(Locale.ROOT).replace("'", "").split("[^\\p{L}\\p{N}]+"))
                        .strip() + " ";
        var qualifier = QUALIFIER.matcher(text);
        return new TitleWords(text, qualifier.find() ? text.substring(0, qualifier.start()) + " " : text);
    }

    /** Where the last occurrence of a term ends, also in the plural; -1 when it does not occur. */
    static int lastEnd(String text, String term) {
        if (term.charAt(0) >= FIRST_BEYOND_LATIN) {
            var at = text.lastIndexOf(term);
            return at < 0 ? -1 : at + term.length();
        }
        return Math.max(wordEnd(text, term), Math.max(wordEnd(text, term + "s"), wordEnd(text, term + "es")));
    }

    private static int wordEnd(String text, String word) {
        var at = text.lastIndexOf(" " + word + " ");
        return at < 0 ? -1 : at + word.length() + 1;
    }

    boolean any(List<String> terms) {
        for (var term : terms) {
            if (lastEnd(text, term) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The colour named first. */
    Optional<Colour> colour() {
        return COLOURS.entrySet().stream()
                .filter(entry -> lastEnd(text, entry.getKey()) >= 0)
                .min(Comparator.comparingInt((Map.Entry<String, String> entry) -> text.indexOf(entry.getKey()))
                        .thenComparing(Map.Entry::getKey))
                .map(entry -> Colour.hex(entry.getValue()));
    }

    /** How many belong together; 1 when nothing is said. */
    int count() {
        var found = COUNT.matcher(text);
        if (!found.find()) {
            return 1;
        }
        for (int group = 1; group <= found.groupCount(); group++) {
            var number = found.group(group);
            if (number != null) {
                return Character.isDigit(number.charAt(0)) ? Integer.parseInt(number) : number.equals("两") ? 2 : 3;
            }
        }
        return 1;
    }
}
