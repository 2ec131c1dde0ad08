package io.banyan.identity.operator;

import static io.banyan.identity.operator.Colleagues.PASSWORD;
import static io.banyan.identity.operator.Colleagues.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Race;
import io.banyan.Site;
import io.banyan.TestClock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
class SecondFactorTest {

    private final Site site;

    @Autowired
    TestClock clock;

    private final Colleagues colleagues;

    SecondFactorTest(@Autowired Site site) {
        this.site = site;
        this.colleagues = new Colleagues(site);
    }

    private String code(byte[] secret) {
        return Totp.code(secret, Totp.step(clock.instant()));
    }

    @Test
    void asksForTheSecondFactorOnceItIsOn() {
        var colleague = colleagues.hire("GROWTH");
        var setup = colleague.browser().post("/api/console/me/totp", null).ok().body();
        var secret = TotpTest.secretOf(setup.path("secret").asString());
        assertThat(setup.path("uri").asString()).startsWith("otpauth://totp/Banyan:" + colleague.username());
        assertThat(setup.path("qrSvg").asString()).startsWith("<svg");
        assertThat(colleague
                        .browser()
                        .put("/api/console/me/totp", Map.of("code", "000000x"))
                        .problem())
                .isEqualTo("session.wrong_code");
        var confirmed = colleague
                .browser()
                .put("/api/console/me/totp", Map.of("code", code(secret)))
                .ok()
                .body();
        assertThat(confirmed.path("totpEnabled").asBoolean()).isTrue();

        assertThat(signIn(site.visitor(), colleague.username(), PASSWORD, null).problem())
                .isEqualTo("session.totp_required");
        assertThat(signIn(site.visitor(), colleague.username(), "not this password", "123456")
                        .problem())
                .isEqualTo("session.wrong_credentials");
        assertThat(signIn(site.visitor(), colleague.username(), PASSWORD, code(secret))
                        .problem())
                .as("the code that confirmed is used up")
                .isEqualTo("session.wrong_code");
        clock.advance(Totp.STEP);
        signIn(site.visitor(), colleague.username(), PASSWORD, code(secret)).ok();
        assertThat(signIn(site.visitor(), colleague.username(), PASSWORD, code(secret))
                        .problem())
                .isEqualTo("session.wrong_code");
    }

    @Test
    void takesACodeOfTheSecondFactorOnceAlsoInARace() {
        var colleague = colleagues.hire("GROWTH");
        var setup = colleague.browser().post("/api/console/me/totp", null).ok().body();
        var secret = TotpTest.secretOf(setup.path("secret").asString());
        colleague
                .browser()
                .put("/api/console/me/totp", Map.of("code", code(secret)))
                .ok();
        clock.advance(Totp.STEP);
        var code = code(secret);

        var results = Race.run(
                6,
                i -> () -> signIn(site.visitor(), colleague.username(), PASSWORD, code)
                        .status());

        assertThat(results.stream().filter(result -> result.equals(new Race.Result.Done<>(200))))
                .hasSize(1);
        assertThat(results.stream().filter(result -> result.equals(new Race.Result.Done<>(401))))
                .hasSize(5);
    }

    @Test
    void turnsTheSecondFactorOffWithACodeOrByAnOwner() {
        var colleague = colleagues.hire("GROWTH");
        var setup = colleague.browser().post("/api/console/me/totp", null).ok().body();
        var secret = TotpTest.secretOf(setup.path("secret").asString());
        colleague
                .browser()
                .put("/api/console/me/totp", Map.of("code", code(secret)))
                .ok();
        assertThat(colleague.browser().post("/api/console/me/totp", null).problem())
                .isEqualTo("totp.active");
        clock.advance(Totp.STEP);

        colleague
                .browser()
                .delete("/api/console/me/totp", Map.of("code", code(secret)))
                .ok();
        signIn(site.visitor(), colleague.username(), PASSWORD, null).ok();

        var reset = site.machine()
                .post("/api/console/operators/" + colleague.id() + "/reset", null)
                .ok()
                .body();
        assertThat(colleague.browser().get("/api/console/me").status()).isEqualTo(401);
        assertThat(signIn(
                                site.visitor(),
                                colleague.username(),
                                reset.path("password").asString(),
                                null)
                        .ok()
                        .body()
                        .path("mustChangePassword")
                        .asBoolean())
                .isTrue();
    }
}
