package io.banyan.campaign.flash;

import io.banyan.campaign.CampaignState;
import io.banyan.campaign.flash.RushDecisions.Entrant;
import io.banyan.campaign.flash.RushDecisions.Stand;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Repository;

/** Reads and writes all of a batch in one round trip each: everybody behind waits for them. */
@Repository
class RushRows {

    private final JdbcOperations operations;

    RushRows(JdbcOperations operations) {
        this.operations = operations;
    }

    /**
     * All shelves of the campaigns, locked because the limit of a person spans them; the claims under the keys that were
     * sent; and what the people have already.
     */
    record Found(List<Stand> stands, List<Claim> claims, Map<Entrant, Integer> had) {}

    // The second statement begins when the locks are had, so it sees all that was committed under them before.
    private static final String LOCK = """
            select s.id, s.campaign_id, s.left_units, s.returns, s.closed, s.per_person, s.opens_at, c.state
              from campaign.flash_shelf s
              join campaign.campaign c on c.id = s.campaign_id
             where s.campaign_id = any (?)
             order by s.id
               for update of s;
            select %s
              from campaign.flash_claim
             where (campaign_id, person_id, key) in (select * from unnest(?::uuid[], ?::uuid[], ?::text[]));
            select campaign_id, person_id, units
              from campaign.flash_buyer
             where (campaign_id, person_id) in (select * from unnest(?::uuid[], ?::uuid[]))
            """.formatted(ClaimRows.COLUMNS);

    Found lock(List<Attempt> attempts) {
        return run(connection -> {
            try (var statement = connection.prepareStatement(LOCK)) {
                statement.setArray(1, uuids(connection, attempts, Attempt::campaignId));
                statement.setArray(2, uuids(connection, attempts, Attempt::campaignId));
                statement.setArray(3, uuids(connection, attempts, Attempt::personId));
                statement.setArray(4, array(connection, "text", attempts, Attempt::key));
                statement.setArray(5, uuids(connection, attempts, Attempt::campaignId));
                statement.setArray(6, uuids(connection, attempts, Attempt::personId));
                statement.execute();
                var stands = rows(statement, RushRows::stand);
                statement.getMoreResults();
                var claims = rows(statement, ClaimRows::claim);
                statement.getMoreResults();
                var had = new HashMap<Entrant, Integer>();
                rows(statement, RushRows::tally).forEach(tally -> had.put(tally.entrant(), tally.units()));
                return new Found(stands, claims, had);
            }
        });
    }

    private static final String WRITE = """
            update campaign.flash_shelf s set left_units = s.left_units - t.taken
              from (select shelf_id, sum(quantity) as taken
                      from unnest(?::uuid[], ?::int[]) as c (shelf_id, quantity) group by shelf_id) t
             where s.id = t.shelf_id;
            insert into campaign.flash_buyer as b (campaign_id, person_id, units)
            select campaign_id, person_id, sum(quantity)
              from unnest(?::uuid[], ?::uuid[], ?::int[]) as c (campaign_id, person_id, quantity) group by 1, 2
            on conflict (campaign_id, person_id) do update set units = b.units + excluded.units;
            insert into campaign.flash_claim
                   (state, accepted_at, id, shelf_id, campaign_id, person_id, visitor_id, key, fingerprint, quantity,
                    share_code, contact_sealed)
            select 'ACCEPTED', ?, c.*
              from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::bytea[], ?::int[],
                          ?::text[], ?::bytea[]) c
            """;

    /** What was promised, with its address sealed. */
    record NewClaim(Attempt attempt, byte[] contactSealed) {}

    /** Writes what was promised. */
    void write(List<NewClaim> accepted, Instant at) {
        var attempts = accepted.stream().map(NewClaim::attempt).toList();
        run(connection -> {
            try (var statement = connection.prepareStatement(WRITE)) {
                statement.setArray(1, uuids(connection, attempts, Attempt::shelfId));
                statement.setArray(2, array(connection, "int", attempts, Attempt::quantity));
                statement.setArray(3, uuids(connection, attempts, Attempt::campaignId));
                statement.setArray(4, uuids(connection, attempts, Attempt::personId));
                statement.setArray(5, array(connection, "int", attempts, Attempt::quantity));
                statement.setTimestamp(6, Timestamp.from(at));
                statement.setArray(7, uuids(connection, attempts, Attempt::claimId));
                statement.setArray(8, uuids(connection, attempts, Attempt::shelfId));
                statement.setArray(9, uuids(connection, attempts, Attempt::campaignId));
                statement.setArray(10, uuids(connection, attempts, Attempt::personId));
                statement.setArray(11, array(connection, "text", attempts, Attempt::visitorId));
                statement.setArray(12, array(connection, "text", attempts, Attempt::key));
                statement.setArray(13, bytes(connection, attempts, Attempt::fingerprint));
                statement.setArray(14, array(connection, "int", attempts, Attempt::quantity));
                statement.setArray(15, array(connection, "text", attempts, Attempt::shareCode));
                statement.setArray(16, bytes(connection, accepted, NewClaim::contactSealed));
                return statement.execute();
            }
        });
    }

    private interface Value {
        @Nullable
        Object of(Attempt attempt);
    }

    private static Array uuids(Connection connection, List<Attempt> attempts, Value value) throws SQLException {
        return array(connection, "uuid", attempts, value);
    }

    private static Array array(Connection connection, String type, List<Attempt> attempts, Value value)
            throws SQLException {
        var values = new @Nullable Object[attempts.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value.of(attempts.get(i));
        }
        return connection.createArrayOf(type, values);
    }

    private static <T> Array bytes(Connection connection, List<T> rows, Function<T, byte[]> value) throws SQLException {
        return connection.createArrayOf("bytea", rows.stream().map(value).toArray(byte[][]::new));
    }

    private <T> T run(ConnectionCallback<T> work) {
        return Objects.requireNonNull(operations.execute(work), "the database gave no answer");
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> List<T> rows(PreparedStatement statement, RowReader<T> reader) throws SQLException {
        var list = new ArrayList<T>();
        try (var rows = statement.getResultSet()) {
            while (rows.next()) {
                list.add(reader.read(rows));
            }
        }
        return list;
    }

    private record Tally(Entrant entrant, int units) {}

    private static Tally tally(ResultSet row) throws SQLException {
        var entrant = new Entrant(row.getObject("campaign_id", UUID.class), row.getObject("person_id", UUID.class));
        return new Tally(entrant, row.getInt("units"));
    }

    private static Stand stand(ResultSet row) throws SQLException {
        return new Stand(
                row.getObject("id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getInt("left_units"),
                row.getLong("returns"),
                row.getBoolean("closed"),
                row.getInt("per_person"),
                row.getTimestamp("opens_at").toInstant(),
                CampaignState.valueOf(row.getString("state")));
    }
}
