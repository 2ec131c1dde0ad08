package io.banyan.campaign.attribution;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Site;
import io.banyan.TestClock;
import io.banyan.campaign.Fair;
import io.banyan.catalog.Catalog;
import io.banyan.kernel.transaction.Transactions;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BanyanTest
class TouchSweepTest {

    @Autowired
    private Site site;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Transactions transactions;

    @Autowired
    private TouchSweep sweep;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private long touches(UUID campaign) {
        return jdbc.sql("""
                        select count(*) from campaign.touch t join campaign.share s on s.id = t.share_id
                         where s.campaign_id = :campaign
                        """).param("campaign", campaign).query(Long.class).single();
    }

    @Test
    void touchesAreForgottenOnceTheyCanEarnNobodyCreditAndNotBefore() {
        var fair = new Fair(site, catalog, transactions);
        var campaign = fair.running(Fair.referral(100_000, "SIGN_UP"));
        var code = fair.invitation(fair.shopper(), campaign);
        site.visitor().post("/api/shares/" + code + "/opened", null).ok();
        assertThat(touches(campaign)).isEqualTo(1);
        assertThat(sweep.kept()).isGreaterThanOrEqualTo(Duration.ofDays(7 + TouchSweep.MARGIN_DAYS));

        sweep.sweep(clock.instant().plus(sweep.kept()).minusSeconds(60));
        assertThat(touches(campaign)).isEqualTo(1);
        sweep.sweep(clock.instant().plus(sweep.kept()).plusSeconds(60));
        assertThat(touches(campaign)).isZero();
        eventually(() -> assertThat(fair.console()
                        .get("/api/console/campaigns/" + campaign + "/board")
                        .ok()
                        .body()
                        .path("visits")
                        .asLong())
                .as("what was counted stays counted")
                .isEqualTo(1));
    }

    @Test
    void itIsDoneEveryHour() {
        var due = "select due_at from kernel.timer where kind = 'kernel.recurring' and key = 'campaign.touch'";
        var first = jdbc.sql(due).query(java.time.OffsetDateTime.class).single();
        clock.advance(Duration.ofMinutes(61));
        eventually(() -> assertThat(
                        jdbc.sql(due).query(java.time.OffsetDateTime.class).single())
                .isAfter(first));
    }
}
