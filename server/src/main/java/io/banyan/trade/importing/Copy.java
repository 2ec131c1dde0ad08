package io.banyan.trade.importing;

import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Rows for PostgreSQL's COPY, the fastest way into a table, in its text format. */
final class Copy {

    private final String target;
    private final StringBuilder rows = new StringBuilder(1 << 16);
    private boolean first = true;

    /** @param target the table with its columns */
    Copy(String target) {
        this.target = target;
    }

    /** Adds the next value of the row. */
    Copy value(@Nullable Object value) {
        if (!first) {
            rows.append('\t');
        }
        first = false;
        if (value == null) {
            rows.append("\\N");
        } else if (value instanceof String text) {
            escape(text);
        } else {
            rows.append(value);
        }
        return this;
    }

    void endRow() {
        rows.append('\n');
        first = true;
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                case '\0' -> {} // PostgreSQL keeps no such character
                default -> rows.append(c);
            }
        }
    }

    /** Writes all rows in the running transaction. */
    void into(DataSource source) {
        if (rows.isEmpty()) {
            return;
        }
        var connection = DataSourceUtils.getConnection(source);
        try {
            var api = connection.unwrap(PGConnection.class).getCopyAPI();
            api.copyIn("copy " + target + " from stdin", new StringReader(rows.toString()));
        } catch (SQLException | IOException failure) {
            throw new IllegalStateException("could not copy into " + target, failure);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }
}
