package io.banyan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/** What campaigns promise for later: refunds of groups that fail, rewards that are frozen. Looks into the database. */
final class Promises {

    private static final Duration CATCH_UP = Duration.ofMinutes(1);

    private final DatabaseAccess database;

    Promises(Installation installation) throws IOException {
        this.database = DatabaseAccess.of(installation.data());
    }

    /** Lets the time of all open groups and of all frozen rewards be over now. */
    void comeDue() throws SQLException {
        change("""
                update kernel.timer set due_at = now()
                 where kind in ('campaign.group_expire', 'campaign.reward_grant')
                """);
    }

    /** Lets the cut-off of all rounds be now. */
    void cutOff() throws SQLException {
        change("update campaign.community_round set cut_off_at = now() where state = 'OPEN'");
        change("update kernel.timer set due_at = now() where kind = 'campaign.community_cut_off'");
    }

    private void change(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static final String UNPAID = """
            select count(*) from campaign.group_member m
              join campaign.buying_group g on g.id = m.group_id
              join trade.orders o on o.id = m.order_id
             where g.state = 'EXPIRED' and m.joined_at is not null
               and (m.state in ('JOINED', 'REFUND_DUE') or o.refunded_minor <> o.total_minor)
            """;

    private static final String PAID_BACK_TWICE = """
            select count(*) from (
                select r.order_id from trade.refund r
                  join campaign.group_member m on m.order_id = r.order_id
                  join campaign.buying_group g on g.id = m.group_id
                 where g.state = 'EXPIRED' and r.reason = 'group_expired'
                 group by r.order_id having count(*) > 1) twice
            """;

    private static final String REWARDED_WRONGLY = """
            select count(*) from campaign.reward r
             where (select count(*) from campaign.reward_step s where s.reward_id = r.id and s.kind = 'GRANTED')
                <> (case when r.state in ('GRANTED', 'CLAWED_BACK') then 1 else 0 end)
                or r.kind = 'CASH'
               and (select count(*) from ledger.transfer t where t.idempotency_key = 'wallet.credit:reward:' || r.cause)
                <> (case when r.state in ('GRANTED', 'CLAWED_BACK') then 1 else 0 end)
            """;

    /** Every member of a failed group has all money back, by one refund; every granted reward was granted and booked once. */
    void areKeptOnce() throws SQLException {
        Patience.within(
                CATCH_UP,
                () -> assertThat(database.count(UNPAID))
                        .as("members who wait for their money")
                        .isZero());
        assertThat(database.count(PAID_BACK_TWICE))
                .as("members paid back twice")
                .isZero();
        assertThat(database.count(REWARDED_WRONGLY))
                .as("rewards not given once")
                .isZero();
    }

    long groupsThatFailed() throws SQLException {
        return database.count("select count(*) from campaign.buying_group where state = 'EXPIRED'");
    }
}
