package io.banyan.kernel.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A table of the product, with the columns that are written rather than computed. */
record Table(String schema, String name, List<String> columns) {

    private static final String TABLES = """
            select n.nspname as schema, c.relname as name,
                   array(select a.attname::text from pg_attribute a
                         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                         order by a.attnum) as columns
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and not c.relispartition
            order by n.nspname, c.relname""";

    private static final String REFERENCES = """
            select distinct n.nspname || '.' || c.relname as child, m.nspname || '.' || p.relname as parent
            from pg_constraint f
                join pg_class c on c.oid = f.conrelid join pg_namespace n on n.oid = c.relnamespace
                join pg_class p on p.oid = f.confrelid join pg_namespace m on m.oid = p.relnamespace
            where f.contype = 'f' and f.conrelid <> f.confrelid""";

    /** The tables of some schemas, each after those that it refers to. */
    static List<Table> in(Connection connection, Set<String> schemas) throws SQLException {
        List<Table> all = Sql.list(
                connection,
                TABLES,
                row -> new Table(row.getString("schema"), row.getString("name"), List.of((String[])
                        row.getArray("columns").getArray())));
        Map<String, Set<String>> parents = new LinkedHashMap<>();
        Sql.list(
                connection,
                REFERENCES,
                row -> parents.computeIfAbsent(row.getString("child"), child -> new LinkedHashSet<>())
                        .add(row.getString("parent")));
        return parentsFirst(
                all.stream().filter(table -> schemas.contains(table.schema())).toList(), parents);
    }

    static List<Table> parentsFirst(List<Table> tables, Map<String, Set<String>> parents) {
        Set<String> placed = new LinkedHashSet<>();
        List<Table> ordered = new ArrayList<>();
        List<Table> waiting = new ArrayList<>(tables);
        while (!waiting.isEmpty()) {
            List<Table> next = waiting.stream()
                    .filter(table -> placed.containsAll(parents.getOrDefault(table.path(), Set.of())))
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("tables refer to each other in a circle: " + waiting);
            }
            next.forEach(table -> placed.add(table.path()));
            ordered.addAll(next);
            waiting.removeAll(next);
        }
        return ordered;
    }

    String path() {
        return schema + "." + name;
    }

    String quoted() {
        return Sql.quoted(schema) + "." + Sql.quoted(name);
    }

    String quotedColumns() {
        return columns.stream().map(Sql::quoted).collect(Collectors.joining(", "));
    }
}
