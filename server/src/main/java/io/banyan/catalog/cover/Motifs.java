package io.banyan.catalog.cover;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All drawings, found by the words of a title. */
final class Motifs {

    private static final Pattern MOTIF = Pattern.compile(
            "^<g id=\"(\\w+)\" words=\"([^\"]*)\"(?: hints=\"([^\"]*)\")?( float=\"yes\")?>\\n(.*?)^</g>$",
            Pattern.MULTILINE | Pattern.DOTALL);

    private static final List<String> FOR_ANYTHING = List.of("gift", "box", "card", "vase", "leaf");

    private final Map<String, Motif> byName = new HashMap<>();
    private final Map<String, Motif> byWord = new HashMap<>();
    private final Map<String, Motif> byHint = new HashMap<>();

    private Motifs(String library) {
        var found = MOTIF.matcher(library);
        while (found.find()) {
            var motif = new Motif(
                    found.group(1),
                    terms(found.group(2)),
                    terms(found.group(3)),
                    found.group(4) != null,
                    found.group(5));
            byName.put(motif.name(), motif);
            motif.words().forEach(word -> byWord.put(word, motif));
            motif.hints().forEach(hint -> byHint.putIfAbsent(hint, motif));
        }
    }

    static Motifs load() {
        try (var file = Motifs.class.getResourceAsStream("/catalog/covers/motifs.svg")) {
            return new Motifs(new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> terms(@Nullable String list) {
        return list == null || list.isBlank()
                ? List.of()
                : Arrays.stream(list.split(" "))
                        .map(term -> term.replace('_', ' '))
                        .toList();
    }

    /** What a product is, by its title, else by its category, else one of a few that fit anything. */
    Motif of(CoverSubject subject) {
        return Stream.of(
                        find(byWord, subject.titleWords().head()),
                        find(byWord, subject.titleWords().text()),
                        find(byHint, subject.titleWords().text()),
                        subject.category() == null
                                ? null
                                : find(byWord, TitleWords.of(subject.category()).text()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() ->
                        named(FOR_ANYTHING.get((int) Math.floorMod(subject.seed() >>> 7, (long) FOR_ANYTHING.size()))));
    }

    Motif named(String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }

    /** The motif of the term that ends last; of those the longest. In both languages the thing itself is named last. */
    private static @Nullable Motif find(Map<String, Motif> terms, String text) {
        Motif best = null;
        var bestEnd = -1;
        var bestLength = 0;
        for (var entry : terms.entrySet()) {
            var term = entry.getKey();
            var end = TitleWords.lastEnd(text, term);
            if (end > bestEnd || (end == bestEnd && end >= 0 && term.length() > bestLength)) {
                best = entry.getValue();
                bestEnd = end;
                bestLength = term.length();
            }
        }
        return best;
    }
}
