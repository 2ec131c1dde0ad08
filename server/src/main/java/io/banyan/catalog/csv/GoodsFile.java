package io.banyan.catalog.csv;

import io.banyan.catalog.goods.OptionView;
import io.banyan.catalog.goods.ProductInput.SkuInput;
import io.banyan.kernel.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a goods file: a line for each variant; lines of one product share its key. Options are written as
 * {@code 颜色=青釉; 尺寸=大}, in English in the same order ({@code Colour=Celadon; Size=Large}), prices in the major unit ({@code 19.90}).
 */
final class GoodsFile {

    static final List<String> COLUMNS = List.of(
            "product",
            "title",
            "title_en",
            "subtitle",
            "description",
            "category",
            "brand",
            "state",
            "code",
            "options",
            "price",
            "list_price",
            "currency",
            "on_hand",
            "subtitle_en",
            "description_en",
            "options_en");

    static final Set<String> REQUIRED = Set.of("product", "title", "code", "price", "currency");

    /** Without a state a product stays as it is. */
    private static final Set<String> STATES = Set.of("", "DRAFT", "PUBLISHED", "ARCHIVED");

    private static final int LONGEST_BRAND = 60;

    private GoodsFile() {}

    /** A line that cannot be used, and why. */
    static final class Unusable extends Exception {
        Unusable(String reason) {
            super(reason);
        }
    }

    /** A line with its fields by column. */
    record Line(long number, Map<String, String> fields) {

        String text(String column) {
            return fields.getOrDefault(column, "").strip();
        }

        SkuInput sku() throws Unusable {
            requireReadable();
            var list = text("list_price");
            return new SkuInput(
                    null,
                    text("code"),
                    OptionsText.read(text("options")),
                    money("price"),
                    list.isEmpty() ? null : money("list_price"),
                    onHand());
        }

        /** The English word for each word of the options; one that differs from the words so far is unusable. */
        void words(Map<String, String> english) throws Unusable {
            if (text("options_en").isEmpty()) {
                return;
            }
            var own = List.copyOf(OptionsText.read(text("options")).entrySet());
            var written = List.copyOf(OptionsText.read(text("options_en")).entrySet());
            if (own.size() != written.size()) {
                throw new Unusable("options_en: has not as many options as options");
            }
            for (int i = 0; i < own.size(); i++) {
                word(english, own.get(i).getKey(), written.get(i).getKey());
                word(english, own.get(i).getValue(), written.get(i).getValue());
            }
        }

        private static void word(Map<String, String> english, String own, String word) throws Unusable {
            var before = english.putIfAbsent(own, word);
            if (before != null && !before.equals(word)) {
                throw new Unusable("options_en: " + own + " is " + before + " and " + word);
            }
        }

        /** Whether the file has the column at all. */
        boolean has(String column) {
            return fields.containsKey(column);
        }

        /** A field; what is kept here already where the file has no such column. */
        @Nullable
        String text(String column, @Nullable String kept) {
            return has(column) ? text(column) : kept;
        }

        private void requireReadable() throws Unusable {
            for (var field : fields.entrySet()) {
                if (field.getValue().chars().anyMatch(c -> Character.isISOControl(c) && "\n\r\t".indexOf(c) < 0)) {
                    throw new Unusable(field.getKey() + ": has control characters");
                }
            }
            if (text("brand").length() > LONGEST_BRAND) {
                throw new Unusable("brand: is longer than " + LONGEST_BRAND + " characters");
            }
            if (!STATES.contains(text("state").toUpperCase(Locale.ROOT))) {
                throw new Unusable("state: " + text("state") + " is none of DRAFT, PUBLISHED, ARCHIVED");
            }
        }

        private Money money(String column) throws Unusable {
            try {
                var currency = Currency.getInstance(text("currency"));
                var minor = new BigDecimal(text(column)).movePointRight(currency.getDefaultFractionDigits());
                return Money.of(minor.longValueExact(), currency.getCurrencyCode());
            } catch (ArithmeticException | IllegalArgumentException notAnAmount) {
                throw new Unusable(column + ": " + text(column) + " " + text("currency") + " is not an amount");
            }
        }

        private @Nullable Integer onHand() throws Unusable {
            try {
                return text("on_hand").isEmpty() ? null : Integer.valueOf(text("on_hand"));
            } catch (NumberFormatException notANumber) {
                throw new Unusable("on_hand: " + text("on_hand") + " is not a whole number");
            }
        }
    }

    /** The columns of a header line; empty when required ones are missing. */
    static Optional<List<String>> columns(List<String> header) {
        var columns = header.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        return columns.containsAll(REQUIRED) ? Optional.of(columns) : Optional.empty();
    }

    static Line line(CsvRecords.CsvRecord record, List<String> columns) {
        var fields = new LinkedHashMap<String, String>();
        for (int i = 0; i < Math.min(columns.size(), record.fields().size()); i++) {
            fields.put(columns.get(i), CsvRecords.plain(record.fields().get(i)));
        }
        return new Line(record.line(), fields);
    }

    /** What the variants differ in, with the values they have. */
    static List<OptionView> options(List<SkuInput> skus) {
        var values = new LinkedHashMap<String, Set<String>>();
        skus.forEach(sku -> sku.options()
                .forEach((name, value) -> values.computeIfAbsent(name, one -> new LinkedHashSet<>())
                        .add(value)));
        return values.entrySet().stream()
                .map(entry -> new OptionView(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }
}
