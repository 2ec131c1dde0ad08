package io.banyan.identity;

import io.banyan.identity.shopper.Avatar;
import io.banyan.identity.shopper.PeopleImport;
import io.banyan.identity.shopper.Phones;
import io.banyan.kernel.page.Cursor;
import io.banyan.kernel.page.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people of the shop, for other modules: names and pictures, never how to reach them. */
@Component
public class People {

    private final JdbcClient jdbc;
    private final Phones phones;
    private final PeopleImport imports;

    People(JdbcClient jdbc, Phones phones, PeopleImport imports) {
        this.jdbc = jdbc;
        this.phones = phones;
        this.imports = imports;
    }

    /** Where the generated picture of a person is. */
    public static String avatarUrl(UUID person) {
        return "/media/avatar/" + person + ".svg";
    }

    /** The generated picture itself, an SVG document. */
    public static String avatarSvg(UUID person) {
        return Avatar.svg(person);
    }

    public Optional<PersonSummary> find(UUID person) {
        return Optional.ofNullable(summaries(List.of(person)).get(person));
    }

    private static final String SUMMARIES =
            "select id, nickname, created_at, source from identity.person where id = any(:ids)";

    /** The people with these ids; ids that nobody has are left out. */
    public Map<UUID, PersonSummary> summaries(Collection<UUID> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(SUMMARIES)
                .param("ids", people.toArray(UUID[]::new))
                .query((row, number) -> {
                    var id = row.getObject("id", UUID.class);
                    return new PersonSummary(
                            id,
                            row.getString("nickname"),
                            avatarUrl(id),
                            row.getObject("created_at", OffsetDateTime.class).toInstant(),
                            PersonSource.valueOf(row.getString("source")));
                })
                .list()
                .stream()
                .collect(Collectors.toMap(PersonSummary::id, Function.identity()));
    }

    /**
     * Makes people of another shop's customers, each once: a customer who is known already keeps their id and name.
     * Quick for hundreds of thousands.
     *
     * @return the id of each person by reference
     * @throws IllegalArgumentException when they are not all of one source
     */
    public Map<String, UUID> importPeople(List<ImportedPerson> people) {
        return imports.run(people);
    }

    private static final String LISTING = """
            select id, nickname, phone_sealed, import_source, import_reference, country, created_at
            from identity.person
            """;

    private static final String PAGE = LISTING + """
            where (created_at, id) < (:before, :id)
              and (:query = '' or phone_index = :phone or import_reference = :query or position(lower(:query) in lower(nickname)) > 0)
            order by created_at desc, id desc limit :limit
            """;

    /**
     * People, newest first.
     *
     * @param query part of a nickname, a whole phone number or a whole import reference; all people when absent
     */
    public Page<PersonListing> page(@Nullable String query, @Nullable String cursor, int limit) {
        var wanted = query == null ? "" : query.strip();
        var after = cursor == null ? null : Cursor.decode(cursor, 2);
        var rows = jdbc.sql(PAGE)
                .param("query", wanted)
                .param("phone", PhoneNumber.parse(wanted).map(phones::index).orElse(new byte[0]))
                .param(
                        "before",
                        after == null
                                ? OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)
                                : after.instant(0).atOffset(ZoneOffset.UTC))
                .param("id", after == null ? new UUID(-1, -1) : after.id(1))
                .param("limit", limit + 1)
                .query(this::listing)
                .list();
        return Page.of(rows, limit, row -> Cursor.encode(row.createdAt(), row.id()));
    }

    /** The people with these ids, for lists in another order; ids that nobody has are left out. */
    public Map<UUID, PersonListing> listings(Collection<UUID> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(LISTING + "where id = any(:ids)")
                .param("ids", people.toArray(UUID[]::new))
                .query(this::listing)
                .list()
                .stream()
                .collect(Collectors.toMap(PersonListing::id, Function.identity()));
    }

    /** The whole phone number of a person, for operators who may see it (service). Record the look in the audit. */
    public Optional<String> phone(UUID person) {
        return jdbc.sql("select phone_sealed from identity.person where id = :id and phone_sealed is not null")
                .param("id", person)
                .query((row, number) ->
                        phones.open(row.getBytes("phone_sealed")).e164())
                .optional();
    }

    private PersonListing listing(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var sealed = row.getBytes("phone_sealed");
        var source = row.getString("import_source");
        return new PersonListing(
                id,
                row.getString("nickname"),
                avatarUrl(id),
                sealed == null ? null : phones.open(sealed).masked(),
                source == null ? "shop" : source,
                row.getString("import_reference"),
                row.getString("country"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
