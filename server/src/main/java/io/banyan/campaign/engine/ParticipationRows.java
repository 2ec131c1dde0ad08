package io.banyan.campaign.engine;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who takes part in which campaign, and the gate that they pass one after the other. */
@Component
class ParticipationRows {

    private final JdbcClient jdbc;

    ParticipationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits at the gate; tells how many take part. */
    int lockGate(UUID campaignId) {
        return jdbc.sql("select live from campaign.intake where campaign_id = :id for update")
                .param("id", campaignId)
                .query(Integer.class)
                .single();
    }

    void lockGates(Collection<UUID> campaignIds) {
        jdbc.sql("select live from campaign.intake where campaign_id = any(:ids) order by campaign_id for update")
                .param("ids", campaignIds.toArray(UUID[]::new))
                .query(Integer.class)
                .list();
    }

    int live(UUID campaignId) {
        return jdbc.sql("select live from campaign.intake where campaign_id = :id")
                .param("id", campaignId)
                .query(Integer.class)
                .single();
    }

    long ofPerson(UUID campaignId, UUID personId) {
        return jdbc.sql("""
                        select count(*) from campaign.participation
                         where campaign_id = :campaign and person_id = :person and live
                        """)
                .param("campaign", campaignId)
                .param("person", personId)
                .query(Long.class)
                .single();
    }

    long since(UUID campaignId, Instant from) {
        return jdbc.sql("""
                        select count(*) from campaign.participation
                         where campaign_id = :campaign and begun_at >= :from and live
                        """)
                .param("campaign", campaignId)
                .param("from", Timestamp.from(from))
                .query(Long.class)
                .single();
    }

    private static final String INSERT = """
            insert into campaign.participation (id, campaign_id, version, person_id, begun_at, live)
            values (:id, :campaign, :version, :person, :at, :live)
            """;

    void insert(UUID id, UUID campaignId, int version, UUID personId, Instant at) {
        insert(id, campaignId, version, personId, at, true);
        change(campaignId, 1);
    }

    /** Somebody who takes part and does not count against the caps. */
    void insertBeside(UUID id, UUID campaignId, int version, UUID personId, Instant at) {
        insert(id, campaignId, version, personId, at, false);
    }

    private void insert(UUID id, UUID campaignId, int version, UUID personId, Instant at, boolean live) {
        jdbc.sql(INSERT)
                .param("id", id)
                .param("campaign", campaignId)
                .param("version", version)
                .param("person", personId)
                .param("at", Timestamp.from(at))
                .param("live", live)
                .update();
    }

    private static final String JOIN = """
            update campaign.participation
               set joined_at = :at
             where id = :id and joined_at is null
            """;

    private static final String JOINED_BEFORE = """
            select exists (select 1 from campaign.participation
                            where campaign_id = :campaign and person_id = :person and id <> :id and joined_at is not null)
            """;

    /** Notes that they joined; tells whether this person does so for the first time. */
    boolean join(UUID id, UUID campaignId, UUID personId, Instant at) {
        lockGate(campaignId);
        var before = jdbc.sql(JOINED_BEFORE)
                .param("campaign", campaignId)
                .param("person", personId)
                .param("id", id)
                .query(Boolean.class)
                .single();
        jdbc.sql(JOIN).param("id", id).param("at", Timestamp.from(at)).update();
        return !before;
    }

    void leave(UUID id) {
        jdbc.sql("update campaign.participation set live = false where id = :id and live returning campaign_id")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .ifPresent(campaign -> change(campaign, -1));
    }

    private void change(UUID campaignId, int by) {
        jdbc.sql("update campaign.intake set live = live + :by where campaign_id = :id")
                .param("id", campaignId)
                .param("by", by)
                .update();
    }
}
