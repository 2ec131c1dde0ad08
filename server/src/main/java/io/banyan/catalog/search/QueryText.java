package io.banyan.catalog.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** Turns what a shopper typed into a query: every part must be found, in whichever field. */
final class QueryText {

    private static final int LONGEST = 100;
    private static final int MOST_PARTS = 8;
    private static final float TIE = 0.1f;

    private final Analyzer analyzer;

    QueryText(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    static List<String> parts(String text) {
        var cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return java.util.Arrays.stream(cut.toLowerCase(Locale.ROOT).split("[\\s\\p{P}&&[^'-]]+"))
                .filter(part -> !part.isBlank())
                .limit(MOST_PARTS)
                .toList();
    }

    /** @param strict whether every part must be found, or most of them */
    Query query(List<String> parts, boolean strict) {
        if (parts.isEmpty()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        var all = new BooleanQuery.Builder();
        parts.forEach(part -> all.add(part(part, strict), strict ? Occur.MUST : Occur.SHOULD));
        if (!strict) {
            all.setMinimumNumberShouldMatch(Math.max(1, (parts.size() + 1) / 2));
        }
        return all.build();
    }

    private Query part(String part, boolean strict) {
        var ways = new ArrayList<Query>();
        add(ways, words(Fields.TITLE_ZH, part, strict), 3f);
        add(ways, words(Fields.TITLE_EN, part, strict), 3f);
        add(ways, words(Fields.SHELF_ZH, part, strict), 1.6f);
        add(ways, words(Fields.SHELF_EN, part, strict), 1.6f);
        add(ways, words(Fields.TEXT_ZH, part, strict), 0.6f);
        add(ways, words(Fields.TEXT_EN, part, strict), 0.6f);
        add(ways, phrase(part), 2f);
        if (part.length() >= 3 && part.charAt(part.length() - 1) < 0x250) {
            add(ways, new PrefixQuery(new Term(Fields.TITLE_PLAIN, part)), 1f);
        }
        add(ways, new TermQuery(new Term(Fields.CODE, part)), 8f);
        return new DisjunctionMaxQuery(ways, TIE);
    }

    private static void add(List<Query> ways, @Nullable Query way, float boost) {
        if (way != null) {
            ways.add(new BoostQuery(way, boost));
        }
    }

    private @Nullable Query words(String field, String part, boolean strict) {
        var tokens = tokens(field, part);
        if (tokens.isEmpty()) {
            return null;
        }
        var words = new BooleanQuery.Builder();
        tokens.forEach(token -> words.add(new TermQuery(new Term(field, token)), strict ? Occur.MUST : Occur.SHOULD));
        if (!strict) {
            words.setMinimumNumberShouldMatch(Math.max(1, (tokens.size() + 1) / 2));
        }
        return words.build();
    }

    /** The part as it is written, characters of Chinese side by side: finds 杯 in 茶杯. */
    private @Nullable Query phrase(String part) {
        var tokens = tokens(Fields.TITLE_PLAIN, part);
        return tokens.isEmpty() ? null : new PhraseQuery(Fields.TITLE_PLAIN, tokens.toArray(String[]::new));
    }

    private List<String> tokens(String field, String text) {
        var tokens = new ArrayList<String>();
        try (var stream = analyzer.tokenStream(field, text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term.toString());
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return tokens;
    }
}
