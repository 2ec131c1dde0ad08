package io.banyan.campaign.lifecycle;

import io.banyan.campaign.specification.CampaignSpec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The stored proposals: at most one for each campaign. */
@Repository
class ProposalRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProposalRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A change of a running campaign that waits for answers.
     *
     * @param basedOn the version that it changes
     */
    record Proposal(UUID id, UUID campaignId, int basedOn, CampaignSpec spec, String author, Instant at) {}

    Optional<Proposal> of(UUID campaignId) {
        return jdbc.sql("""
                        select id, campaign_id, based_on, document, author, at from campaign.proposal
                         where campaign_id = :campaign
                        """).param("campaign", campaignId).query(this::proposal).optional();
    }

    /** The campaigns that have one. */
    List<UUID> campaigns() {
        return jdbc.sql("select campaign_id from campaign.proposal order by at")
                .query((row, number) -> row.getObject("campaign_id", UUID.class))
                .list();
    }

    private static final String PUT = """
            insert into campaign.proposal (campaign_id, id, based_on, document, author, at)
            values (:campaign, :id, :basedOn, cast(:document as jsonb), :author, :at)
            on conflict (campaign_id) do update
                set id = excluded.id, based_on = excluded.based_on, document = excluded.document, author = excluded.author,
                    at = excluded.at
            """;

    void put(Proposal proposal) {
        jdbc.sql(PUT)
                .param("campaign", proposal.campaignId())
                .param("id", proposal.id())
                .param("basedOn", proposal.basedOn())
                .param("document", json.writeValueAsString(proposal.spec()))
                .param("author", proposal.author())
                .param("at", proposal.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(UUID campaignId) {
        jdbc.sql("delete from campaign.proposal where campaign_id = :campaign")
                .param("campaign", campaignId)
                .update();
    }

    private Proposal proposal(ResultSet row, int number) throws SQLException {
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getInt("based_on"),
                json.readValue(row.getString("document"), CampaignSpec.class),
                row.getString("author"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
