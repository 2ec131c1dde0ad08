package io.banyan.catalog.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyTermsEnum;

/** Corrects words that occur in no title to the most frequent word that is nearly the same. */
final class Spelling {

    private Spelling() {}

    /** The parts with unknown words corrected; empty when there is nothing to correct. */
    static Optional<List<String>> correct(IndexReader reader, List<String> parts) throws IOException {
        var corrected = new java.util.ArrayList<String>();
        for (var part : parts) {
            corrected.add(correct(reader, part));
        }
        return corrected.equals(parts) ? Optional.empty() : Optional.of(List.copyOf(corrected));
    }

    private static String correct(IndexReader reader, String word) throws IOException {
        var terms = MultiTerms.getTerms(reader, Fields.TITLE_PLAIN);
        var latin = word.chars().allMatch(c -> c < 0x250);
        if (terms == null || !latin || word.length() < 4 || reader.docFreq(new Term(Fields.TITLE_PLAIN, word)) > 0) {
            return word;
        }
        var edits = word.length() < 7 ? 1 : 2;
        var near = new FuzzyTermsEnum(terms, new Term(Fields.TITLE_PLAIN, word), edits, 1, true);
        var best = word;
        var bestScore = 0.0;
        for (var term = near.next(); term != null; term = near.next()) {
            // Nearness counts more than frequency.
            var score = near.getBoost() * 10 + Math.log1p(near.docFreq());
            if (score > bestScore) {
                best = term.utf8ToString();
                bestScore = score;
            }
        }
        return best;
    }
}
