package io.banyan.catalog.cover;

import java.util.regex.Pattern;

/**
 * Fills the places for colours in a drawing.
 *
 * @param print the id of the pattern on the main surface; empty for none
 */
record Ink(Colour main, Colour accent, Palette palette, String print) {

    private static final Pattern PRINTED = Pattern.compile("<(\\w+) ([^>]*)fill=\"\\{print}\"([^>]*)/>");
    private static final Pattern PRINTED_GROUP = Pattern.compile("<g fill=\"\\{print}\">(.*?)</g>", Pattern.DOTALL);

    String fill(String drawing) {
        var layered = print.isEmpty()
                ? drawing
                : PRINTED_GROUP
                        .matcher(PRINTED.matcher(drawing)
                                .replaceAll("<$1 $2fill=\"{a}\"$3/><$1 $2fill=\"url(#" + print + ")\"$3/>"))
                        .replaceAll("<g fill=\"{a}\">$1</g><g fill=\"url(#" + print + ")\">$1</g>");
        return layered.replace("{print}", main.css())
                .replace("{a}", main.css())
                .replace("{b}", main.darker(main.light() ? 0.13 : 0.1).css())
                .replace("{c}", main.lighter(main.light() ? 0.04 : 0.14).css())
                .replace("{d}", accent.css())
                .replace("{e}", accent.darker(0.1).css())
                .replace("{f}", accent.lighter(0.16).css())
                .replace("{w}", "#fffaf2")
                .replace("{k}", "#35332f")
                .replace("{g}", "#c3c9cb")
                .replace("{h}", palette.dark() ? "#b9a88c" : "#8f9698")
                .replace("{l}", "#6f9f6c")
                .replace("{m}", "#44734f")
                .replace("{o}", "#d9ad77")
                .replace("{p}", "#8d6342")
                .replace("{y}", "#f2c566");
    }
}
