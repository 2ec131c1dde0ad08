package io.banyan.connector;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The rows of a file that could not be used: line, reason, and the row as it was. */
final class RejectFile implements AutoCloseable {

    private final CsvWriter writer;

    RejectFile(Path file) throws IOException {
        writer = CsvWriter.builder().build(file);
        writer.writeRecord("line", "reason", "row");
    }

    void write(RowReader.Reject reject) {
        var fields = new ArrayList<String>();
        fields.add(Long.toString(reject.line()));
        fields.add(reject.reason());
        fields.addAll(inert(reject.fields()));
        writer.writeRecord(fields);
    }

    /** Spreadsheets run what begins like a formula; a quote before it keeps it text. */
    private static List<String> inert(List<String> fields) {
        return fields.stream()
                .map(field -> !field.isEmpty() && "=+-@\t\r".indexOf(field.charAt(0)) >= 0 ? "'" + field : field)
                .toList();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
