package io.banyan.catalog.cover;

import org.jspecify.annotations.Nullable;

/**
 * What a cover is drawn from.
 *
 * @param category the names of its category, for titles that say too little
 */
record CoverSubject(
        String title, @Nullable String titleEn, @Nullable String category) {

    TitleWords titleWords() {
        return TitleWords.of(titleEn == null ? title : titleEn + " " + title);
    }

    /** The same for the same title, on every installation. */
    long seed() {
        long seed = 1125899906842597L;
        for (int i = 0; i < title.length(); i++) {
            seed = 31 * seed + title.charAt(i);
        }
        return seed;
    }
}
