package io.banyan.campaign.challenge;

import io.banyan.campaign.challenge.Entrant.Member;
import io.banyan.campaign.challenge.Entrant.Tier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored entrants of challenges. */
@Component
class EntrantRows {

    private final JdbcClient jdbc;

    EntrantRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String SELECT = """
            select id, campaign_id, version, leader_id, team, progress, progressed_at, begun_at, ended_at, closed
              from campaign.challenge_entry
            """;

    Optional<Entrant> find(UUID id) {
        return one(SELECT + "where id = :id", id);
    }

    /** The entrant, holding its row until the transaction ends. */
    Optional<Entrant> lock(UUID id) {
        return one(SELECT + "where id = :id for update", id);
    }

    private Optional<Entrant> one(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(this::entrant).optional();
    }

    Optional<UUID> ofPerson(UUID campaignId, UUID personId) {
        return jdbc.sql("""
                        select entry_id from campaign.challenge_member
                         where campaign_id = :campaign and person_id = :person
                        """)
                .param("campaign", campaignId)
                .param("person", personId)
                .query(UUID.class)
                .optional();
    }

    /** The entries of a person in which things may still count, always in the same order. */
    List<UUID> openOf(UUID personId) {
        return jdbc.sql("""
                        select m.entry_id from campaign.challenge_member m
                          join campaign.challenge_entry e on e.id = m.entry_id
                         where m.person_id = :person and not e.closed order by m.entry_id
                        """)
                .param("person", personId)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private static final String INSERT = """
            insert into campaign.challenge_entry (id, campaign_id, version, leader_id, team, progressed_at, begun_at)
            values (:id, :campaign, :version, :leader, :team, :at, :at)
            """;

    void insert(UUID id, UUID campaignId, int version, UUID leaderId, boolean team, int tiers, Instant at) {
        jdbc.sql(INSERT)
                .param("id", id)
                .param("campaign", campaignId)
                .param("version", version)
                .param("leader", leaderId)
                .param("team", team)
                .param("at", Timestamp.from(at))
                .update();
        jdbc.sql("insert into campaign.challenge_tier (entry_id, tier) select :id, generate_series(0, :tiers - 1)")
                .param("id", id)
                .param("tiers", tiers)
                .update();
    }

    void insert(UUID entryId, UUID campaignId, Member member) {
        jdbc.sql("""
                        insert into campaign.challenge_member (participation_id, entry_id, campaign_id, person_id, joined_at)
                        values (:id, :entry, :campaign, :person, :at)
                        """)
                .param("id", member.participationId())
                .param("entry", entryId)
                .param("campaign", campaignId)
                .param("person", member.personId())
                .param("at", Timestamp.from(member.joinedAt()))
                .update();
    }

    void save(Entrant entrant) {
        jdbc.sql("""
                        update campaign.challenge_entry
                           set progress = :progress, progressed_at = :at, closed = :closed
                         where id = :id
                        """)
                .param("id", entrant.id())
                .param("progress", entrant.progress())
                .param("at", Timestamp.from(entrant.progressedAt()))
                .param("closed", entrant.closed())
                .update();
        for (int i = 0; i < entrant.tiers().size(); i++) {
            var tier = entrant.tiers().get(i);
            jdbc.sql("""
                            update campaign.challenge_tier set attempt = :attempt, reached_at = :reached
                             where entry_id = :id and tier = :tier
                               and (attempt <> :attempt or reached_at is distinct from :reached)
                            """)
                    .param("id", entrant.id())
                    .param("tier", i)
                    .param("attempt", tier.attempt())
                    .param("reached", tier.reachedAt() == null ? null : Timestamp.from(tier.reachedAt()))
                    .update();
        }
    }

    void end(UUID campaignId, Instant at) {
        jdbc.sql(
                        "update campaign.challenge_entry set ended_at = :at where campaign_id = :campaign and ended_at is null")
                .param("campaign", campaignId)
                .param("at", Timestamp.from(at))
                .update();
    }

    List<UUID> open(UUID campaignId, int limit) {
        return jdbc.sql("""
                        select id from campaign.challenge_entry
                         where campaign_id = :campaign and not closed order by id limit :limit
                        """)
                .param("campaign", campaignId)
                .param("limit", limit)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private static final String RANKING = SELECT + """
            where campaign_id = :campaign and progress > 0
            order by progress desc, progressed_at, id
            limit :limit
            """;

    /** Those who are furthest; of equal progress who got there first. */
    List<Entrant> ranking(UUID campaignId, int limit) {
        return jdbc.sql(RANKING)
                .param("campaign", campaignId)
                .param("limit", limit)
                .query(this::entrant)
                .list();
    }

    private static final String AHEAD = """
            select count(*) from campaign.challenge_entry
             where campaign_id = :campaign and progress > 0
               and (progress > :progress or (progress = :progress and (progressed_at, id) < (:at, :id)))
            """;

    /** The rank of an entrant, from 1; nothing while it has no progress. */
    @Nullable
    Long rank(Entrant entrant) {
        return entrant.progress() == 0
                ? null
                : 1
                        + jdbc.sql(AHEAD)
                                .param("campaign", entrant.campaignId())
                                .param("progress", entrant.progress())
                                .param("at", Timestamp.from(entrant.progressedAt()))
                                .param("id", entrant.id())
                                .query(Long.class)
                                .single();
    }

    long count(UUID campaignId) {
        return jdbc.sql("select count(*) from campaign.challenge_entry where campaign_id = :campaign")
                .param("campaign", campaignId)
                .query(Long.class)
                .single();
    }

    private Entrant entrant(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var ended = row.getTimestamp("ended_at");
        return new Entrant(
                id,
                row.getObject("campaign_id", UUID.class),
                row.getInt("version"),
                row.getObject("leader_id", UUID.class),
                row.getBoolean("team"),
                row.getLong("progress"),
                row.getTimestamp("progressed_at").toInstant(),
                row.getTimestamp("begun_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getBoolean("closed"),
                members(id),
                tiers(id));
    }

    private List<Member> members(UUID id) {
        return jdbc.sql("""
                        select participation_id, person_id, joined_at from campaign.challenge_member
                         where entry_id = :id order by joined_at, participation_id
                        """)
                .param("id", id)
                .query((row, number) -> new Member(
                        row.getObject("participation_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getTimestamp("joined_at").toInstant()))
                .list();
    }

    private List<Tier> tiers(UUID id) {
        return jdbc.sql("select attempt, reached_at from campaign.challenge_tier where entry_id = :id order by tier")
                .param("id", id)
                .query((row, number) -> {
                    var reached = row.getTimestamp("reached_at");
                    return new Tier(row.getInt("attempt"), reached == null ? null : reached.toInstant());
                })
                .list();
    }
}
