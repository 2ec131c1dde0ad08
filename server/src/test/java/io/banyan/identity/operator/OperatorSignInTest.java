package io.banyan.identity.operator;

import static io.banyan.identity.operator.Colleagues.PASSWORD;
import static io.banyan.identity.operator.Colleagues.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Race;
import io.banyan.Site;
import io.banyan.TestClock;
import io.banyan.identity.access.Sessions;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
class OperatorSignInTest {

    private final Site site;

    @Autowired
    TestClock clock;

    private final Colleagues colleagues;

    OperatorSignInTest(@Autowired Site site) {
        this.site = site;
        this.colleagues = new Colleagues(site);
    }

    @Test
    void doesNotTellWhetherANameIsKnown() {
        var colleague = colleagues.hire("RISK");

        var known = signIn(site.visitor(), colleague.username(), "not this password", null);
        var unknown = signIn(site.visitor(), "nobody-of-that-name", "not this password", null);

        assertThat(known.status()).isEqualTo(401);
        assertThat(known.text()).isEqualTo(unknown.text());
    }

    @Test
    void allowsTenGuessesInARowAlsoWhenTheyComeAtOnce() {
        var colleague = colleagues.hire("RISK");

        var results = Race.run(
                14,
                i -> () -> signIn(site.visitor(), colleague.username(), "guess " + i, null)
                        .status());

        assertThat(results.stream().filter(result -> result.equals(new Race.Result.Done<>(401))))
                .hasSize(10);
        assertThat(results.stream().filter(result -> result.equals(new Race.Result.Done<>(429))))
                .hasSize(4);
        clock.advance(Duration.ofMinutes(1));
        signIn(site.visitor(), colleague.username(), PASSWORD, null).ok();
    }

    @Test
    void endsOtherSessionsWhenThePasswordChanges() {
        var colleague = colleagues.hire("SERVICE");
        var second = site.visitor();
        signIn(second, colleague.username(), PASSWORD, null).ok();

        second.put("/api/console/me/password", Map.of("current", PASSWORD, "password", "another long one"))
                .ok();

        assertThat(second.get("/api/console/me").status()).isEqualTo(200);
        assertThat(colleague.browser().get("/api/console/me").status()).isEqualTo(401);
    }

    @Test
    void leavesNoSessionOfTheOldPasswordHoweverItRacesWithTheNewOne() {
        var colleague = colleagues.hire("SERVICE");
        var others = Stream.generate(site::visitor).limit(7).toList();

        Race.run(
                8,
                i -> () -> i == 7
                        ? colleague
                                .browser()
                                .put(
                                        "/api/console/me/password",
                                        Map.of("current", PASSWORD, "password", "another long one"))
                                .status()
                        : signIn(others.get(i), colleague.username(), PASSWORD, null)
                                .status());

        clock.advance(Sessions.CACHED);
        assertThat(colleague.browser().get("/api/console/me").status()).isEqualTo(200);
        assertThat(others).allMatch(browser -> browser.get("/api/console/me").status() == 401);
    }

    @Test
    void endsASessionAfterEightIdleHoursAndOnSigningOut() {
        var colleague = colleagues.hire("SERVICE");
        clock.advance(Duration.ofHours(7));
        colleague.browser().get("/api/console/me").ok();
        clock.advance(Duration.ofHours(7));
        colleague.browser().get("/api/console/me").ok();
        clock.advance(Duration.ofHours(8).plusSeconds(1));
        assertThat(colleague.browser().get("/api/console/me").status()).isEqualTo(401);

        signIn(colleague.browser(), colleague.username(), PASSWORD, null).ok();
        var token = Objects.requireNonNull(colleague.browser().cookie("banyan_console"));
        assertThat(colleague.browser().delete("/api/console/session").status()).isEqualTo(204);
        colleague.browser().setCookie("banyan_console", token);
        assertThat(colleague.browser().get("/api/console/me").status()).isEqualTo(401);
    }
}
