package io.banyan.kernel.backup;

import io.banyan.kernel.storage.StartRefused;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The migration scripts of this build, one folder per module: db/migration/(module)/V(version)__(what).sql. */
final class Migrations {

    private static final String ROOT = "db/migration/";

    private static final String APPLIED = """
            select version, script from banyan.flyway_schema_history where success and version is not null
            order by installed_rank""";

    private final Map<String, byte[]> scripts;

    private Migrations(Map<String, byte[]> scripts) {
        this.scripts = scripts;
    }

    static Migrations ofThisBuild() throws IOException {
        Map<String, byte[]> scripts = new LinkedHashMap<>();
        for (Resource found :
                new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "**/*.sql")) {
            String url = found.getURL().toString();
            scripts.put(url.substring(url.indexOf(ROOT) + ROOT.length()), found.getContentAsByteArray());
        }
        return new Migrations(scripts);
    }

    /** A module keeps its tables in the schema of its name. */
    Set<String> schemas() {
        Set<String> schemas = new TreeSet<>();
        scripts.keySet().forEach(script -> schemas.add(script.substring(0, script.indexOf('/'))));
        return schemas;
    }

    byte[] content(String script) {
        byte[] content = scripts.get(script);
        if (content == null) {
            throw new StartRefused(
                    "The database has seen the migration " + script + ", which this build does not know.",
                    "Take the backup with the Banyan that runs the database.");
        }
        return content;
    }

    /** What the database has seen, oldest first. */
    List<Manifest.Migration> appliedTo(Connection connection) throws SQLException {
        return Sql.list(connection, APPLIED, row -> {
            String script = row.getString("script");
            return new Manifest.Migration(row.getString("version"), script, Checksum.of(content(script)));
        });
    }
}
