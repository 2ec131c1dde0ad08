package io.banyan.kernel.backup;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup holds, with a checksum of every part. It is the last entry of the file: a backup without it was cut
 * short and is refused.
 *
 * @param format version of this form; a reader refuses one that it does not know
 * @param version version of the product that wrote it
 */
record Manifest(
        int format,
        String version,
        Instant takenAt,
        List<Migration> migrations,
        List<TableCopy> tables,
        List<SequenceState> sequences,
        List<FileCopy> files) {

    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A migration that the database had seen; its script is in the backup. */
    record Migration(String version, String script, String sha256) {
        String entry() {
            return "migrations/" + script;
        }
    }

    /** The rows of a table in PostgreSQL's text form of COPY. */
    record TableCopy(String schema, String name, List<String> columns, long rows, String sha256) {
        String entry() {
            return "tables/" + schema + "." + name + ".copy";
        }
    }

    /** @param called whether the value was already given out */
    record SequenceState(String schema, String name, long value, boolean called) {}

    /** A file of the data folder, such as a key or a picture. */
    record FileCopy(String path, String permissions, long size, String sha256) {
        String entry() {
            return "files/" + path;
        }
    }

    byte[] toJson() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    static Manifest fromJson(byte[] json) {
        return JSON.readValue(json, Manifest.class);
    }

    long rows() {
        return tables.stream().mapToLong(TableCopy::rows).sum();
    }
}
