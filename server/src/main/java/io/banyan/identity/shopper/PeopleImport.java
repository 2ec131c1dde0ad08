package io.banyan.identity.shopper;

import io.banyan.identity.ImportedPerson;
import io.banyan.kernel.id.Ids;
import io.banyan.kernel.transaction.Transactions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes people of another shop's customers, thousands in one statement. */
@Component
public class PeopleImport {

    private static final int CHUNK = 10_000;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Ids ids;

    PeopleImport(JdbcClient jdbc, Transactions transactions, Ids ids) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.ids = ids;
    }

    private static final String INSERT = """
            insert into identity.person (id, nickname, source, import_source, import_reference, country, created_at)
            select id, nickname, 'IMPORTED', :source, reference, country, seen_at
            from unnest(:ids::uuid[], :nicknames::text[], :references::text[], :countries::text[], :seen::timestamptz[])
                as t (id, nickname, reference, country, seen_at)
            order by reference
            on conflict (import_source, import_reference) do nothing
            """;

    private static final String IDS = """
            select import_reference, id from identity.person
            where import_source = :source and import_reference = any(:references)
            """;

    /** The id of each person by reference, whether made now or before. */
    public Map<String, UUID> run(List<ImportedPerson> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        var source = people.getFirst().source();
        if (people.stream().anyMatch(person -> !person.source().equals(source))) {
            throw new IllegalArgumentException("people of several sources");
        }
        var known = HashMap.<String, UUID>newHashMap(people.size());
        for (int from = 0; from < people.size(); from += CHUNK) {
            var chunk = people.subList(from, Math.min(from + CHUNK, people.size()));
            known.putAll(transactions.call(() -> chunk(source, chunk)));
        }
        return known;
    }

    private Map<String, UUID> chunk(String source, List<ImportedPerson> people) {
        var references = people.stream().map(ImportedPerson::reference).toArray(String[]::new);
        jdbc.sql(INSERT)
                .param("source", source)
                .param("ids", people.stream().map(person -> ids.next()).toArray(UUID[]::new))
                .param(
                        "nicknames",
                        people.stream()
                                .map(person -> Nickname.clean(person.nickname()))
                                .toArray(String[]::new))
                .param("references", references)
                .param("countries", people.stream().map(ImportedPerson::country).toArray(String[]::new))
                .param(
                        "seen",
                        people.stream()
                                .map(person -> person.firstSeenAt().toString())
                                .toArray(String[]::new))
                .update();
        var known = HashMap.<String, UUID>newHashMap(people.size());
        jdbc.sql(IDS).param("source", source).param("references", references).query(row -> {
            known.put(row.getString("import_reference"), row.getObject("id", UUID.class));
        });
        return known;
    }
}
