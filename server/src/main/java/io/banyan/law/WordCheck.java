package io.banyan.law;

import io.banyan.law.LawCheck.Trip;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Looks for words that may not be used. Chinese words anywhere, others as whole words whatever their case. */
final class WordCheck {

    private WordCheck() {}

    static List<Trip> trips(LawRule rule, Matter matter) {
        var trips = new Trips();
        for (var text : matter.texts()) {
            var words = text.words().toLowerCase(Locale.ROOT);
            for (var phrase : rule.allowed()) {
                words = words.replace(phrase.toLowerCase(Locale.ROOT), "\n");
            }
            for (var word : rule.words()) {
                trips.when(has(words, word), text.place(), "含有“" + word + "”", "Has the words \"" + word + "\"");
            }
        }
        return trips.list();
    }

    private static boolean has(String words, String word) {
        var wanted = word.toLowerCase(Locale.ROOT);
        return wanted.codePoints().anyMatch(Character::isIdeographic)
                ? words.contains(wanted)
                : Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(wanted) + "(?![\\p{L}\\p{N}])")
                        .matcher(words)
                        .find();
    }
}
