package io.banyan.identity.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Site;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BanyanTest
class AuditTest {

    private final Site site;

    @Autowired
    JdbcClient jdbc;

    private final Colleagues colleagues;

    AuditTest(@Autowired Site site) {
        this.site = site;
        this.colleagues = new Colleagues(site);
    }

    @Test
    void recordsWhoDidWhatWithWhatWasDone() {
        var colleague = colleagues.hire("OWNER");
        var created = colleague
                .browser()
                .post("/api/console/api-keys", Map.of("name", "audited", "role", "ANALYST"))
                .ok()
                .body();

        var acts = site.machine()
                .get("/api/console/audit?limit=5&query=" + colleague.username())
                .ok()
                .body();

        var act = acts.path("items").path(0);
        assertThat(act.path("who").asString()).isEqualTo(colleague.username());
        assertThat(act.path("action").asString()).isEqualTo("api_key.created");
        assertThat(act.path("target").asString()).endsWith(created.path("id").asString());
        assertThat(act.path("detail").path("role").asString()).isEqualTo("ANALYST");
        assertThat(act.path("address").asString()).isNotBlank();
    }

    @Test
    void readsTheAuditPageByPage() {
        var colleague = colleagues.hire("OWNER");
        for (int i = 0; i < 3; i++) {
            colleague
                    .browser()
                    .post("/api/console/api-keys", Map.of("name", "page" + i, "role", "RISK"))
                    .ok();
        }

        var first = site.machine()
                .get("/api/console/audit?limit=2&query=" + colleague.username())
                .ok()
                .body();
        var second = site.machine()
                .get("/api/console/audit?limit=2&query=" + colleague.username() + "&cursor="
                        + first.path("next").asString())
                .ok()
                .body();

        assertThat(first.path("items").path(1).path("detail").path("name").asString())
                .isEqualTo("page1");
        assertThat(second.path("items").path(0).path("detail").path("name").asString())
                .isEqualTo("page0");
    }

    @Test
    void keepsTheAuditUnchangeable() {
        colleagues.hire("RISK");

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> jdbc.sql("update identity.audit set operator_name = 'somebody else'")
                                .update())
                .hasMessageContaining("only ever added to");
    }
}
