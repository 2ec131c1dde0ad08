package io.banyan.campaign;

import io.banyan.campaign.specification.CampaignSpec;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.kernel.money.Money;
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
import tools.jackson.databind.json.JsonMapper;

/** The stored campaigns and their specifications. */
@Component
class CampaignRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CampaignRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private static final String SELECT = """
            select c.id, c.mechanic, c.state, c.version, s.document, c.currency, c.funded_minor, c.created_at, c.updated_at
              from campaign.campaign c
              join campaign.specification s on s.campaign_id = c.id and s.version = c.version
            """;

    Optional<Campaign> find(UUID id) {
        return jdbc.sql(SELECT + "where c.id = :id")
                .param("id", id)
                .query(this::campaign)
                .optional();
    }

    Optional<Campaign> lock(UUID id) {
        return jdbc.sql(SELECT + "where c.id = :id for update of c")
                .param("id", id)
                .query(this::campaign)
                .optional();
    }

    List<Campaign> all() {
        return jdbc.sql(SELECT + "order by c.updated_at desc, c.id limit 1000")
                .query(this::campaign)
                .list();
    }

    List<Campaign> inState(CampaignState state, @Nullable Mechanic mechanic) {
        return jdbc.sql(SELECT + """
                        where c.state = :state and (cast(:mechanic as text) is null or c.mechanic = :mechanic)
                        order by c.created_at, c.id
                        """)
                .param("state", state.name())
                .param("mechanic", mechanic == null ? null : mechanic.name())
                .query(this::campaign)
                .list();
    }

    List<Campaign> runningFor(UUID productId) {
        return jdbc.sql(
                        SELECT
                                + "where c.state = 'RUNNING' and c.product_ids @> array[cast(:product as uuid)] order by c.created_at, c.id")
                .param("product", productId)
                .query(this::campaign)
                .list();
    }

    private static final String DOCUMENT =
            "select document from campaign.specification where campaign_id = :campaign and version = :version";

    CampaignSpec specification(UUID campaignId, int version) {
        return jdbc.sql(DOCUMENT)
                .param("campaign", campaignId)
                .param("version", version)
                .query((row, number) -> json.readValue(row.getString(1), CampaignSpec.class))
                .single();
    }

    private static final String INSERT = """
            insert into campaign.campaign (id, mechanic, state, version, currency, product_ids, created_at, updated_at)
            values (:id, :mechanic, 'DRAFT', 1, :currency, :products, :at, :at)
            """;

    void insert(UUID id, CampaignSpec spec, String who, Instant at) {
        jdbc.sql(INSERT)
                .param("id", id)
                .param("mechanic", spec.mechanic().name())
                .param("currency", spec.budget().currency())
                .param("products", products(spec))
                .param("at", Timestamp.from(at))
                .update();
        jdbc.sql("insert into campaign.intake (campaign_id) values (:id)")
                .param("id", id)
                .update();
        write(id, 1, spec, who, at);
    }

    private static final String NEW_VERSION = """
            update campaign.campaign
               set version = :version, product_ids = :products, updated_at = :at
             where id = :id and version = :version - 1
            """;

    void newVersion(UUID id, int version, CampaignSpec spec, String who, Instant at) {
        write(id, version, spec, who, at);
        var changed = jdbc.sql(NEW_VERSION)
                .param("id", id)
                .param("version", version)
                .param("products", products(spec))
                .param("at", Timestamp.from(at))
                .update();
        if (changed != 1) {
            throw new IllegalStateException("campaign " + id + " left version " + (version - 1) + " though locked");
        }
    }

    private static final String WRITE = """
            insert into campaign.specification (campaign_id, version, document, written_at, written_by)
            values (:id, :version, cast(:document as jsonb), :at, :who)
            """;

    private void write(UUID id, int version, CampaignSpec spec, String who, Instant at) {
        jdbc.sql(WRITE)
                .param("id", id)
                .param("version", version)
                .param("document", json.writeValueAsString(spec))
                .param("at", Timestamp.from(at))
                .param("who", who)
                .update();
    }

    void moveTo(UUID id, CampaignState state, @Nullable String submittedBy, Instant at) {
        jdbc.sql("""
                        update campaign.campaign
                           set state = :state, submitted_by = coalesce(:submitter, submitted_by), updated_at = :at
                         where id = :id
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("submitter", submittedBy)
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<String> submittedBy(UUID id) {
        return jdbc.sql("select submitted_by from campaign.campaign where id = :id and submitted_by is not null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    String writtenBy(UUID id, int version) {
        return jdbc.sql("select written_by from campaign.specification where campaign_id = :id and version = :version")
                .param("id", id)
                .param("version", version)
                .query(String.class)
                .single();
    }

    void fund(UUID id, Money change) {
        jdbc.sql("update campaign.campaign set funded_minor = funded_minor + :change where id = :id")
                .param("id", id)
                .param("change", change.minor())
                .update();
    }

    private static UUID[] products(CampaignSpec spec) {
        return spec.products().toArray(UUID[]::new);
    }

    private Campaign campaign(ResultSet row, int number) throws SQLException {
        return new Campaign(
                row.getObject("id", UUID.class),
                Mechanic.valueOf(row.getString("mechanic")),
                CampaignState.valueOf(row.getString("state")),
                row.getInt("version"),
                json.readValue(row.getString("document"), CampaignSpec.class),
                Money.of(row.getLong("funded_minor"), row.getString("currency")),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant());
    }
}
