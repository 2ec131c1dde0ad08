package io.banyan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Site;
import io.banyan.TestClock;
import io.banyan.identity.access.Sessions;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BanyanTest
class ShopperSessionTest {

    @Autowired
    Site site;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void endsASessionOnSigningOut() {
        var person = site.signUp();
        var token = Objects.requireNonNull(person.browser().cookie("banyan_session"));
        var visitor = Objects.requireNonNull(person.browser().cookie("banyan_visitor"));

        assertThat(person.browser().delete("/api/session").status()).isEqualTo(204);

        assertThat(person.browser().cookie("banyan_visitor"))
                .as("the same browser")
                .isEqualTo(visitor);
        person.browser().get("/api/shop").ok();
        assertThat(person.browser().cookie("banyan_visitor")).isEqualTo(visitor);
        person.browser().setCookie("banyan_session", token);
        assertThat(person.browser().get("/api/me").problem()).isEqualTo("session.required");
    }

    @Test
    void endsASessionThatIsNotUsedAndKeepsOneThatIs() {
        var used = site.signUp();
        var idle = site.signUp();
        for (int i = 0; i < 4; i++) {
            clock.advance(Duration.ofDays(10));
            used.browser().get("/api/me").ok();
        }

        assertThat(idle.browser().get("/api/me").status()).isEqualTo(401);
        assertThat(used.browser().get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void believesWhatItReadForFiveSecondsAndNoLonger() {
        var person = site.signUp();
        person.browser().get("/api/me/addresses").ok();
        jdbc.sql("delete from identity.session where person_id = :id")
                .param("id", person.id())
                .update();

        assertThat(person.browser().get("/api/me/addresses").status())
                .as("no look-up within that time")
                .isEqualTo(200);
        clock.advance(Sessions.CACHED);
        assertThat(person.browser().get("/api/me/addresses").status()).isEqualTo(401);
    }
}
