package io.banyan.campaign.challenge;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who came in where. */
@Component
class PlaceRows {

    /**
     * A place with a prize.
     *
     * @param lastRank the last rank that gets the same prize
     */
    record Place(UUID campaignId, int rank, UUID entryId, int lastRank) {}

    private final JdbcClient jdbc;

    PlaceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this is the first time that the campaign's ranking is final. */
    boolean begin(UUID campaignId, Instant at) {
        return jdbc.sql("""
                                insert into campaign.challenge_final (campaign_id, at) values (:campaign, :at)
                                on conflict (campaign_id) do nothing
                                """)
                        .param("campaign", campaignId)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    boolean isFinal(UUID campaignId) {
        return jdbc.sql("select exists (select 1 from campaign.challenge_final where campaign_id = :campaign)")
                .param("campaign", campaignId)
                .query(Boolean.class)
                .single();
    }

    void insert(Place place) {
        jdbc.sql("""
                        insert into campaign.challenge_place (campaign_id, rank, entry_id, last_rank)
                        values (:campaign, :rank, :entry, :last)
                        """)
                .param("campaign", place.campaignId())
                .param("rank", place.rank())
                .param("entry", place.entryId())
                .param("last", place.lastRank())
                .update();
    }

    /** The place that an entry still has, locked. */
    Optional<Place> lock(UUID entryId) {
        return jdbc.sql("""
                        select campaign_id, rank, entry_id, last_rank from campaign.challenge_place
                         where entry_id = :entry and not lost for update
                        """)
                .param("entry", entryId)
                .query((row, number) -> new Place(
                        row.getObject("campaign_id", UUID.class),
                        row.getInt("rank"),
                        row.getObject("entry_id", UUID.class),
                        row.getInt("last_rank")))
                .optional();
    }

    void lose(UUID entryId) {
        jdbc.sql("update campaign.challenge_place set lost = true where entry_id = :entry")
                .param("entry", entryId)
                .update();
    }
}
