package io.banyan.catalog.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads CSV (RFC 4180) record by record: quoted fields may hold separators, line ends and doubled quotes. Line ends of
 * any kind are understood and a byte-order mark is passed over.
 */
final class CsvRecords {

    private static final int LONGEST_RECORD = 200_000;
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t]");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final BufferedReader reader;
    private long line;
    private int pushedBack = -2;

    CsvRecords(Reader reader) throws IOException {
        this.reader = new BufferedReader(reader);
        var first = this.reader.read();
        pushedBack = first == 0xFEFF ? -2 : first;
    }

    /** @param line where the record begins, counted from 1 */
    record CsvRecord(long line, List<String> fields) {}

    /** A record longer than any product; the file is not one of ours. */
    static final class TooLong extends IOException {
        TooLong(long line) {
            super("the record of line " + line + " is too long");
        }
    }

    /** A quote that is opened and never closed: what follows it cannot be told apart. */
    static final class NeverClosed extends IOException {
        NeverClosed(long line) {
            super("a quote of the record of line " + line + " is never closed");
        }
    }

    /** The next record that is not blank; empty at the end. */
    Optional<CsvRecord> next() throws IOException {
        while (true) {
            var at = line + 1;
            var fields = fields(at);
            if (fields.isEmpty()) {
                return Optional.empty();
            }
            if (fields.size() > 1 || !fields.getFirst().isBlank()) {
                return Optional.of(new CsvRecord(at, fields));
            }
        }
    }

    private List<String> fields(long at) throws IOException {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        var length = 0;
        var quoted = false;
        var c = read();
        if (c < 0) {
            return List.of();
        }
        while (true) {
            if (++length > LONGEST_RECORD) {
                throw new TooLong(at);
            }
            if (quoted && c < 0) {
                throw new NeverClosed(at);
            }
            if (quoted && c == '"') {
                c = read();
                if (c != '"') {
                    quoted = false;
                    continue;
                }
                field.append('"');
            } else if (c < 0 || (!quoted && (c == '\n' || c == '\r'))) {
                endLine(c);
                fields.add(field.toString());
                return fields;
            } else if (quoted) {
                line += c == '\n' ? 1 : 0;
                field.append((char) c);
            } else if (c == '"' && field.isEmpty()) {
                quoted = true;
            } else if (c == ',') {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append((char) c);
            }
            c = read();
        }
    }

    private void endLine(int c) throws IOException {
        line++;
        if (c == '\r') {
            var next = read();
            if (next != '\n') {
                pushedBack = next;
            }
        }
    }

    private int read() throws IOException {
        if (pushedBack != -2) {
            var c = pushedBack;
            pushedBack = -2;
            return c;
        }
        return reader.read();
    }

    /** A record as a line of a file. Fields that a spreadsheet would run as a formula are defused by an apostrophe. */
    static String line(List<String> fields) {
        return String.join(",", fields.stream().map(CsvRecords::field).toList()) + "\r\n";
    }

    /** A field as it was before {@link #line} defused it. */
    static String plain(String field) {
        return field.startsWith("'") && FORMULA.matcher(field).lookingAt() ? field.substring(1) : field;
    }

    private static String field(String value) {
        var safe = FORMULA.matcher(value).lookingAt() && !NUMBER.matcher(value).matches() ? "'" + value : value;
        return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
