package io.banyan.connector;

import java.util.Locale;
import java.util.Set;

/** Makes the shouting titles of old systems readable. */
final class Titles {

    private static final Set<String> SMALL =
            Set.of("a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with");
    private static final Set<String> CAPITAL = Set.of("UK", "USA", "LED", "CD", "TV", "SS", "MDF", "BBQ", "DIY", "XL");

    private Titles() {}

    /** A title in capitals with only its words' first letters large; any other title as it is. */
    static String readable(String title) {
        var tidy = title.strip().replaceAll("\\s+", " ");
        if (!tidy.equals(tidy.toUpperCase(Locale.ROOT)) || tidy.chars().noneMatch(Character::isLetter)) {
            return tidy;
        }
        var words = tidy.split(" ");
        for (int i = 0; i < words.length; i++) {
            words[i] = word(words[i], i == 0);
        }
        return String.join(" ", words);
    }

    private static String word(String word, boolean first) {
        var lower = word.toLowerCase(Locale.ROOT);
        if (CAPITAL.contains(word) || (!first && SMALL.contains(lower))) {
            return CAPITAL.contains(word) ? word : lower;
        }
        var result = new StringBuilder(lower.length());
        var start = true;
        for (int i = 0; i < lower.length(); i++) {
            var letter = lower.charAt(i);
            result.append(start ? Character.toUpperCase(letter) : letter);
            start = letter == '-' || letter == '/' || letter == '(' || letter == '"' || letter == '+';
        }
        return result.toString();
    }
}
