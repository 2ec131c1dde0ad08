package io.banyan.campaign.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.campaign.Campaign;
import io.banyan.campaign.CampaignState;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who moved which campaign, when and why. */
@Component
class TransitionRows {

    private final JdbcClient jdbc;

    TransitionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A step in a campaign's life; {@code from} and {@code to} are the same when only its version changed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CampaignTransition(
            Instant at,
            String who,
            @Nullable CampaignState from,
            CampaignState to,
            @Nullable String reason,
            int version) {}

    private static final String INSERT = """
            insert into campaign.transition (id, campaign_id, version, from_state, to_state, who, reason, at)
            values (:id, :campaign, :version, :from, :to, :who, :reason, :at)
            """;

    void insert(
            UUID id, Campaign campaign, @Nullable CampaignState from, String who, @Nullable String reason, Instant at) {
        jdbc.sql(INSERT)
                .param("id", id)
                .param("campaign", campaign.id())
                .param("version", campaign.version())
                .param("from", from == null ? null : from.name())
                .param("to", campaign.state().name())
                .param("who", who)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .update();
    }

    List<CampaignTransition> of(UUID campaignId) {
        return jdbc.sql("""
                        select at, who, from_state, to_state, reason, version
                          from campaign.transition where campaign_id = :campaign order by at, id
                        """)
                .param("campaign", campaignId)
                .query((row, number) -> {
                    var from = row.getString("from_state");
                    return new CampaignTransition(
                            row.getTimestamp("at").toInstant(),
                            row.getString("who"),
                            from == null ? null : CampaignState.valueOf(from),
                            CampaignState.valueOf(row.getString("to_state")),
                            row.getString("reason"),
                            row.getInt("version"));
                })
                .list();
    }
}
