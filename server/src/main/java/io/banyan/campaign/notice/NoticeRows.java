package io.banyan.campaign.notice;

import io.banyan.kernel.id.Ids;
import io.banyan.kernel.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code campaign.notice}. */
@Repository
class NoticeRows {

    /** A stored notice; its id is its place in the list, the latest first. */
    record Stored(UUID id, Notice notice, boolean read) {}

    private final JdbcClient jdbc;
    private final Ids ids;

    NoticeRows(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    private static final String ADD = """
            insert into campaign.notice (id, person_id, kind, cause, at, campaign_id, group_id, product_id, friend_id,
                                         missing, expires_at, amount_minor, currency, subject_id, label_zh, label_en)
            values (:id, :person, :kind, :cause, :at, :campaign, :group, :product, :friend,
                    :missing, :expires, :amount, :currency, :subject, :zh, :en)
            on conflict (person_id, kind, cause) do nothing
            """;

    /** Stores the notice unless the person was told before. */
    void add(Notice notice) {
        var amount = notice.amount();
        jdbc.sql(ADD)
                .param("id", ids.next())
                .param("person", notice.personId())
                .param("kind", notice.kind().name())
                .param("cause", notice.cause())
                .param("at", time(notice.at()))
                .param("campaign", notice.campaignId())
                .param("group", notice.groupId())
                .param("product", notice.productId())
                .param("friend", notice.friendId())
                .param("missing", notice.missing())
                .param("expires", notice.expiresAt() == null ? null : time(notice.expiresAt()))
                .param("amount", amount == null ? null : amount.minor())
                .param("currency", amount == null ? null : amount.currency())
                .param("subject", notice.topic().subjectId())
                .param("zh", notice.topic().zh())
                .param("en", notice.topic().en())
                .update();
    }

    private static final String WITHDRAW = """
            update campaign.notice set withdrawn = true
             where group_id = :group and kind = 'GROUP_CLOSING' and not withdrawn
            """;

    /** Takes the reminders of a group back. */
    void withdrawReminders(UUID groupId) {
        jdbc.sql(WITHDRAW).param("group", groupId).update();
    }

    /** Takes the reminder of a group back from one person. */
    void withdrawReminder(UUID groupId, UUID personId) {
        jdbc.sql(WITHDRAW + "and person_id = :person")
                .param("group", groupId)
                .param("person", personId)
                .update();
    }

    private static final String MISSING = """
            update campaign.notice set missing = :missing
             where group_id = :group and kind = 'GROUP_CLOSING' and not withdrawn
            """;

    /** Keeps the reminders of a group true while people come and go. */
    void nowMissing(UUID groupId, int missing) {
        jdbc.sql(MISSING).param("group", groupId).param("missing", missing).update();
    }

    private static final String PAGE = """
            select id, person_id, kind, cause, at, campaign_id, group_id, product_id, friend_id, missing, expires_at,
                   amount_minor, currency, subject_id, label_zh, label_en, read_at is not null as read
              from campaign.notice
             where person_id = :person and not withdrawn and (cast(:before as uuid) is null or id < :before)
             order by id desc
             limit :limit
            """;

    List<Stored> of(UUID personId, @Nullable UUID before, int limit) {
        return jdbc.sql(PAGE)
                .param("person", personId)
                .param("before", before)
                .param("limit", limit)
                .query(NoticeRows::stored)
                .list();
    }

    private static final String UNREAD =
            "select count(*) from campaign.notice where person_id = :person and read_at is null and not withdrawn";

    int unread(UUID personId) {
        return jdbc.sql(UNREAD).param("person", personId).query(Integer.class).single();
    }

    private static final String READ = """
            update campaign.notice set read_at = :at
             where person_id = :person and read_at is null and (cast(:upTo as uuid) is null or id <= :upTo)
            """;

    /** Marks what the person was told as read: all, or up to one notice and those before it. */
    void read(UUID personId, @Nullable UUID upTo, Instant at) {
        jdbc.sql(READ)
                .param("person", personId)
                .param("upTo", upTo)
                .param("at", time(at))
                .update();
    }

    /** Forgets what was told before. */
    void forget(Instant before) {
        jdbc.sql("delete from campaign.notice where at < :before")
                .param("before", time(before))
                .update();
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        var currency = row.getString("currency");
        var expires = row.getObject("expires_at", OffsetDateTime.class);
        var notice = new Notice(
                row.getObject("person_id", UUID.class),
                NoticeKind.valueOf(row.getString("kind")),
                row.getObject("cause", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("campaign_id", UUID.class),
                row.getObject("group_id", UUID.class),
                row.getObject("product_id", UUID.class),
                row.getObject("friend_id", UUID.class),
                row.getObject("missing", Integer.class),
                expires == null ? null : expires.toInstant(),
                currency == null ? null : Money.of(row.getLong("amount_minor"), currency),
                new Notice.Topic(
                        row.getObject("subject_id", UUID.class), row.getString("label_zh"), row.getString("label_en")));
        return new Stored(row.getObject("id", UUID.class), notice, row.getBoolean("read"));
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
