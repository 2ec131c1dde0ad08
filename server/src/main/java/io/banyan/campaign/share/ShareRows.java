package io.banyan.campaign.share;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code campaign.share}. */
@Repository
class ShareRows {

    private final JdbcClient jdbc;

    ShareRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String ADD = """
            insert into campaign.share
                (id, code, person_id, campaign_id, target_kind, target_id, channel, visitor_id, created_at)
            values (:id, :code, :person, :campaign, :kind, :target, :channel, :visitor, :at)
            on conflict on constraint share_once do nothing
            """;

    /** Adds the share; false when the person has this link already. */
    boolean add(Share share) {
        return jdbc.sql(ADD)
                        .param("id", share.id())
                        .param("code", share.code())
                        .param("person", share.personId())
                        .param("campaign", share.campaignId())
                        .param("kind", share.target().kind().name())
                        .param("target", share.target().id())
                        .param("channel", share.channel().name())
                        .param("visitor", share.visitorId())
                        .param("at", share.createdAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static final String COLUMNS =
            "select id, code, person_id, campaign_id, target_kind, target_id, channel, visitor_id, created_at ";

    private static final String SAME = COLUMNS + """
            from campaign.share
            where person_id = :person and campaign_id is not distinct from :campaign::uuid
                and target_kind = :kind and target_id is not distinct from :target::uuid and channel = :channel
            """;

    /** The link that the person has to the same target by the same channel. */
    Optional<Share> same(Share share) {
        return jdbc.sql(SAME)
                .param("person", share.personId())
                .param("campaign", share.campaignId())
                .param("kind", share.target().kind().name())
                .param("target", share.target().id())
                .param("channel", share.channel().name())
                .query(ShareRows::share)
                .optional();
    }

    Optional<Share> byCode(String code) {
        return jdbc.sql(COLUMNS + "from campaign.share where code = :code")
                .param("code", code)
                .query(ShareRows::share)
                .optional();
    }

    private static Share share(ResultSet row, int number) throws SQLException {
        return new Share(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getObject("person_id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                new ShareTarget(
                        ShareTarget.Kind.valueOf(row.getString("target_kind")), row.getObject("target_id", UUID.class)),
                ShareChannel.valueOf(row.getString("channel")),
                row.getString("visitor_id"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
