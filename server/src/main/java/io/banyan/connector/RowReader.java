package io.banyan.connector;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.problem.ProblemException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of an order file, plain or gzipped, one at a time. A row that cannot be used is handed over with its line
 * and the reason; it never stops the file.
 */
final class RowReader {

    /**
     * A row that cannot be used.
     *
     * @param amount quantity times price, zero when they cannot be read
     */
    record Reject(long line, String reason, BigDecimal amount, List<String> fields) {}

    private static final int LONGEST_TITLE = 200;
    private static final BigDecimal LARGEST_PRICE = new BigDecimal("100000000");

    private final OrderFileMapping mapping;
    private final DateTimeFormatter dates;
    private final ZoneId zone;
    /** Invoices have many rows at one time: the last date is remembered. */
    private String lastDate = "";

    private Instant lastInstant = Instant.EPOCH;

    RowReader(OrderFileMapping mapping) {
        this.mapping = mapping;
        try {
            this.dates = DateTimeFormatter.ofPattern(mapping.dateFormat(), Locale.ROOT);
            this.zone = ZoneId.of(mapping.zone());
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw new ProblemException(CommonProblem.INVALID, "The mapping is not usable: " + wrong.getMessage());
        }
    }

    /** Refuses a mapping that no file can be read with. */
    static void requireUsable(OrderFileMapping mapping) {
        Objects.requireNonNull(new RowReader(mapping).dates);
    }

    /** Reads the whole file; {@code bytesRead} is told how far it is. */
    void read(Path file, Consumer<OrderRow> rows, Consumer<Reject> rejects, LongConsumer bytesRead) throws IOException {
        try (var raw = new CountedInput(Files.newInputStream(file));
                var reader = CsvReader.builder()
                        .fieldSeparator(mapping.delimiter().charAt(0))
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .allowExtraCharsAfterClosingQuote(true)
                        .ofCsvRecord(unpacked(raw), StandardCharsets.UTF_8)) {
            @Nullable Places places = null;
            for (var record : reader) {
                if (places == null) {
                    places = places(record);
                } else {
                    take(record, places, rows, rejects);
                }
                if ((record.getStartingLineNumber() & 0x3ff) == 0) {
                    bytesRead.accept(raw.count());
                }
            }
            if (places == null) {
                throw new ProblemException(CommonProblem.INVALID, "The file is empty");
            }
            bytesRead.accept(raw.count());
        } catch (CsvParseException damaged) {
            throw new ProblemException(
                    CommonProblem.INVALID,
                    "The file is not readable as CSV: " + damaged.getMessage() + ". What was imported before is kept.");
        }
    }

    private static InputStream unpacked(InputStream raw) throws IOException {
        var input = new BufferedInputStream(raw, 1 << 16);
        input.mark(2);
        var gzip = input.read() == 0x1f && input.read() == 0x8b;
        input.reset();
        return gzip ? new GZIPInputStream(input, 1 << 16) : input;
    }

    private record Places(
            int order,
            int code,
            int title,
            int quantity,
            int date,
            int unitPrice,
            int customer,
            int country,
            int fields) {}

    private Places places(CsvRecord header) {
        Map<String, Integer> found = new HashMap<>();
        var names = header.getFields();
        for (int i = 0; i < names.size(); i++) {
            found.putIfAbsent(names.get(i).strip().replace("\ufeff", "").toLowerCase(Locale.ROOT), i);
        }
        var columns = mapping.columns();
        return new Places(
                required(found, columns.order()),
                required(found, columns.code()),
                required(found, columns.title()),
                required(found, columns.quantity()),
                required(found, columns.date()),
                required(found, columns.unitPrice()),
                optional(found, columns.customer()),
                optional(found, columns.country()),
                names.size());
    }

    private static int required(Map<String, Integer> found, String name) {
        var place = found.get(name.strip().toLowerCase(Locale.ROOT));
        if (place == null) {
            throw new ProblemException(
                    CommonProblem.INVALID,
                    "The file has no column \"" + name + "\"; its columns are " + found.keySet()
                            + ". Nothing was imported.");
        }
        return place;
    }

    private static int optional(Map<String, Integer> found, @Nullable String name) {
        return name == null || name.isBlank()
                ? -1
                : found.getOrDefault(name.strip().toLowerCase(Locale.ROOT), -1);
    }

    private void take(CsvRecord record, Places places, Consumer<OrderRow> rows, Consumer<Reject> rejects) {
        var line = record.getStartingLineNumber();
        if (record.getFieldCount() != places.fields()) {
            rejects.accept(new Reject(
                    line,
                    "has " + record.getFieldCount() + " fields instead of " + places.fields(),
                    BigDecimal.ZERO,
                    record.getFields()));
            return;
        }
        try {
            rows.accept(row(record, places, line));
        } catch (Unusable unusable) {
            rejects.accept(new Reject(
                    line, String.valueOf(unusable.getMessage()), amount(record, places), record.getFields()));
        }
    }

    private static BigDecimal amount(CsvRecord record, Places places) {
        try {
            return price(record.getField(places.unitPrice()).strip())
                    .multiply(BigDecimal.valueOf(
                            quantity(record.getField(places.quantity()).strip())));
        } catch (Unusable unreadable) {
            return BigDecimal.ZERO;
        }
    }

    private static final class Unusable extends Exception {
        Unusable(String reason) {
            super(reason, null, false, false);
        }
    }

    private OrderRow row(CsvRecord record, Places places, long line) throws Unusable {
        var order = text(record, places.order(), "order number", 60);
        var code = text(record, places.code(), "product code", 60);
        var title = record.getField(places.title()).strip();
        var quantity = quantity(record.getField(places.quantity()).strip());
        var price = price(record.getField(places.unitPrice()).strip());
        var customer = places.customer() < 0
                ? null
                : customer(record.getField(places.customer()).strip());
        var country = places.country() < 0
                ? null
                : blankToNull(record.getField(places.country()).strip());
        return new OrderRow(
                line,
                order,
                code,
                title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title,
                quantity,
                date(record.getField(places.date()).strip()),
                price,
                customer,
                country,
                kind(code, price, customer));
    }

    private static String text(CsvRecord record, int place, String what, int longest) throws Unusable {
        var text = record.getField(place).strip();
        if (text.isEmpty()) {
            throw new Unusable("has no " + what);
        }
        if (text.length() > longest) {
            throw new Unusable("has a " + what + " of more than " + longest + " characters");
        }
        return text;
    }

    private static int quantity(String text) throws Unusable {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw new Unusable("has a quantity that is not a whole number: " + text);
        }
    }

    private static BigDecimal price(String text) throws Unusable {
        if (text.isEmpty() || text.length() > 20) {
            throw new Unusable("has a price that is not a number: " + text);
        }
        try {
            var price = new BigDecimal(text);
            if (price.abs().compareTo(LARGEST_PRICE) > 0 || price.scale() > 6) {
                throw new Unusable("has a price out of range: " + text);
            }
            return price;
        } catch (NumberFormatException notANumber) {
            throw new Unusable("has a price that is not a number: " + text);
        }
    }

    private Instant date(String text) throws Unusable {
        if (text.equals(lastDate)) {
            return lastInstant;
        }
        try {
            lastInstant = LocalDateTime.parse(text, dates).atZone(zone).toInstant();
            lastDate = text;
            return lastInstant;
        } catch (DateTimeException wrong) {
            throw new Unusable("has a date that is not of the form " + mapping.dateFormat() + ": " + text);
        }
    }

    /** Spreadsheets write whole numbers as {@code 17850.0}. */
    private static @Nullable String customer(String text) {
        return blankToNull(text.endsWith(".0") ? text.substring(0, text.length() - 2) : text);
    }

    private static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private LineKind kind(String code, BigDecimal price, @Nullable String customer) {
        var special = special(code);
        if (special != null) {
            return special;
        }
        if (price.signum() != 0) {
            return LineKind.GOODS;
        }
        return customer == null ? LineKind.STOCK_CORRECTION : LineKind.FREE_GOODS;
    }

    private @Nullable LineKind special(String code) {
        for (var entry : mapping.codes().entrySet()) {
            var pattern = entry.getKey();
            var matches = pattern.endsWith("*")
                    ? code.regionMatches(true, 0, pattern, 0, pattern.length() - 1)
                    : code.equalsIgnoreCase(pattern);
            if (matches) {
                return entry.getValue();
            }
        }
        return null;
    }
}
