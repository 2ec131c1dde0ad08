package io.banyan.campaign.forest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code campaign.forest_place}. Its constraints alone keep it a forest; see the migration. */
@Repository
class ForestRows {

    private final JdbcClient jdbc;

    ForestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps others from placing these people until the transaction ends. Always in the same order: no deadlock. */
    void lock(UUID... people) {
        Stream.of(people)
                .map(UUID::toString)
                .sorted()
                .forEach(person -> jdbc.sql(
                                "select 1 from pg_advisory_xact_lock(hashtextextended('campaign.forest:' || :person, 0))")
                        .param("person", person)
                        .query(Integer.class)
                        .single());
    }

    /** The depth of the person's place, if they have one. */
    Optional<Integer> depth(UUID personId) {
        return jdbc.sql("select depth from campaign.forest_place where person_id = :person")
                .param("person", personId)
                .query(Integer.class)
                .optional();
    }

    private static final String PLANT =
            "insert into campaign.forest_place (person_id, depth, placed_at) values (:person, 0, :at)";

    /** Makes the person the root of a new tree. */
    void plant(UUID personId, Instant at) {
        jdbc.sql(PLANT)
                .param("person", personId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static final String HANG = """
            insert into campaign.forest_place (person_id, inviter_id, depth, campaign_id, share_id, placed_at)
            values (:invitee, :inviter, :depth, :campaign, :share, :at)
            """;

    void hang(Invitation invitation) {
        jdbc.sql(HANG)
                .param("invitee", invitation.inviteeId())
                .param("inviter", invitation.inviterId())
                .param("depth", invitation.depth())
                .param("campaign", invitation.campaignId())
                .param("share", invitation.shareId())
                .param("at", invitation.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static final String EDGE =
            "select person_id, inviter_id, campaign_id, share_id, placed_at, depth from campaign.forest_place ";

    Optional<Invitation> of(UUID personId) {
        return jdbc.sql(EDGE + "where person_id = :person and inviter_id is not null")
                .param("person", personId)
                .query(ForestRows::invitation)
                .optional();
    }

    /** Those whom these people brought, first come first. */
    List<Invitation> broughtBy(Collection<UUID> inviters, int limit) {
        return jdbc.sql(EDGE + "where inviter_id = any(:inviters::uuid[]) order by placed_at, person_id limit :limit")
                .param("inviters", inviters.toArray(UUID[]::new))
                .param("limit", limit)
                .query(ForestRows::invitation)
                .list();
    }

    List<Invitation> broughtSince(UUID inviter, Instant since, int limit) {
        return jdbc.sql(
                        EDGE
                                + "where inviter_id = :inviter and placed_at >= :since order by placed_at desc, person_id limit :limit")
                .param("inviter", inviter)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(ForestRows::invitation)
                .list();
    }

    private static final String COUNTS = """
            select inviter_id, count(*) as brought from campaign.forest_place
            where inviter_id = any(:inviters::uuid[]) group by inviter_id
            """;

    Map<UUID, Long> counts(Collection<UUID> inviters) {
        Map<UUID, Long> counts = new HashMap<>();
        jdbc.sql(COUNTS).param("inviters", inviters.toArray(UUID[]::new)).query(row -> {
            counts.put(row.getObject("inviter_id", UUID.class), row.getLong("brought"));
        });
        return counts;
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        return new Invitation(
                row.getObject("person_id", UUID.class),
                row.getObject("inviter_id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getObject("share_id", UUID.class),
                row.getObject("placed_at", OffsetDateTime.class).toInstant(),
                row.getInt("depth"));
    }
}
