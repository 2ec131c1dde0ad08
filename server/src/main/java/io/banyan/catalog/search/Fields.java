package io.banyan.catalog.search;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;

/**
 * The fields of the index. Text is indexed three times: as Chinese words, as English stems, and as plain tokens (Han
 * characters one by one, other words as written), which finds parts of Chinese words and serves the correction of
 * misspelt ones.
 */
final class Fields {

    /** Raised when documents change, so that older indexes are built anew. */
    static final String VERSION = "1";

    static final String ID = "id";
    static final String TITLE_ZH = "title_zh";
    static final String TITLE_EN = "title_en";
    static final String TITLE_PLAIN = "title_plain";
    static final String TEXT_ZH = "text_zh";
    static final String TEXT_EN = "text_en";
    static final String SHELF_ZH = "shelf_zh";
    static final String SHELF_EN = "shelf_en";
    static final String CODE = "code";
    static final String CARD = "card";
    static final String CATEGORY = "category";
    static final String BRAND = "brand";
    static final String PRICE = "price";
    static final String SOLD = "sold";
    static final String CREATED = "created";
    static final String IN_STOCK = "in_stock";

    private Fields() {}

    static Analyzer analyzer() {
        var chinese = new SmartChineseAnalyzer();
        var english = new EnglishAnalyzer();
        return new PerFieldAnalyzerWrapper(
                new StandardAnalyzer(),
                Map.of(
                        TITLE_ZH, chinese,
                        TEXT_ZH, chinese,
                        SHELF_ZH, chinese,
                        TITLE_EN, english,
                        TEXT_EN, english,
                        SHELF_EN, english,
                        CODE, new KeywordAnalyzer()));
    }
}
