package io.banyan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Browser;
import io.banyan.Race;
import io.banyan.Site;
import io.banyan.TestClock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
class SignInCodeTest {

    @Autowired
    Site site;

    @Autowired
    TestClock clock;

    @Autowired
    People people;

    private static Map<String, Object> withCode(String phone, String code) {
        return Map.of("phone", phone, "code", code);
    }

    private String askForCode(Browser browser, String phone) {
        browser.post("/api/session/code", Map.of("phone", phone)).ok();
        return site.code(phone);
    }

    private static String another(String code) {
        return code.equals("123456") ? "654321" : "123456";
    }

    @Test
    void acceptsACodeOnce() {
        var phone = Site.newPhone();
        var code = askForCode(site.visitor(), phone);
        site.visitor().post("/api/session", withCode(phone, code)).ok();

        assertThat(site.visitor().post("/api/session", withCode(phone, code)).problem())
                .isEqualTo("session.wrong_code");
    }

    @Test
    void letsOneOfManyInWithTheSameCode() {
        var phone = Site.newPhone();
        var code = askForCode(site.visitor(), phone);

        var results = Race.run(
                8,
                runner -> () -> site.visitor()
                        .post("/api/session", withCode(phone, code))
                        .status());

        assertThat(results.stream().filter(result -> result.equals(new Race.Result.Done<>(200))))
                .hasSize(1);
        assertThat(results.stream().filter(result -> result.equals(new Race.Result.Done<>(401))))
                .hasSize(7);
        assertThat(peopleWith(phone)).isEqualTo(1);
    }

    @Test
    void makesOnePersonOfOnePhoneHoweverManyRegisterAtOnce() {
        var phone = Site.newPhone();
        var ids = new HashSet<String>();
        for (int round = 0; round < 2; round++) {
            var code = askForCode(site.visitor(), phone);
            Race.run(4, runner -> () -> site.visitor().post("/api/session", withCode(phone, code))).stream()
                    .map(result -> ((Race.Result.Done<Browser.Answer>) result).value())
                    .filter(answer -> answer.status() == 200)
                    .forEach(answer -> ids.add(answer.body().path("id").asString()));
            clock.advance(Duration.ofMinutes(2));
        }

        assertThat(ids).hasSize(1);
        assertThat(peopleWith(phone)).isEqualTo(1);
    }

    @Test
    void forgetsACodeAfterFiveWrongTries() {
        var phone = Site.newPhone();
        var code = askForCode(site.visitor(), phone);
        for (int i = 0; i < 5; i++) {
            assertThat(site.visitor()
                            .post("/api/session", withCode(phone, another(code)))
                            .problem())
                    .isEqualTo("session.wrong_code");
        }

        assertThat(site.visitor().post("/api/session", withCode(phone, code)).problem())
                .isEqualTo("session.wrong_code");
    }

    @Test
    void countsWrongTriesThatComeAtOnce() {
        var phone = Site.newPhone();
        var code = askForCode(site.visitor(), phone);

        Race.run(10, runner -> () -> site.visitor().post("/api/session", withCode(phone, another(code))));

        assertThat(site.visitor().post("/api/session", withCode(phone, code)).problem())
                .isEqualTo("session.wrong_code");
    }

    @Test
    void refusesACodeAfterFiveMinutes() {
        var phone = Site.newPhone();
        var code = askForCode(site.visitor(), phone);
        clock.advance(Duration.ofMinutes(5));

        assertThat(site.visitor().post("/api/session", withCode(phone, code)).problem())
                .isEqualTo("session.wrong_code");
    }

    @Test
    void sendsOneCodeAMinuteAndTenInARow() {
        var phone = Site.newPhone();
        var browser = site.visitor();
        askForCode(browser, phone);

        var again = browser.post("/api/session/code", Map.of("phone", phone));

        assertThat(again.status()).isEqualTo(429);
        assertThat(again.body().path("kept").path("retryAfterSeconds").asInt()).isBetween(1, 60);
        for (int i = 1; i < 10; i++) {
            clock.advance(Duration.ofMinutes(1));
            browser.post("/api/session/code", Map.of("phone", phone)).ok();
        }
        clock.advance(Duration.ofMinutes(1));
        assertThat(browser.post("/api/session/code", Map.of("phone", phone)).status())
                .isEqualTo(429);
    }

    @Test
    void sendsNotMoreThanTwentyCodesInARowToOneAddress() {
        var browser = site.visitor(Map.of("X-Forwarded-For", "203.0.113.7"));
        for (int i = 0; i < 20; i++) {
            browser.post("/api/session/code", Map.of("phone", Site.newPhone())).ok();
        }

        assertThat(browser.post("/api/session/code", Map.of("phone", Site.newPhone()))
                        .status())
                .isEqualTo(429);
        assertThat(site.visitor(Map.of("X-Forwarded-For", "203.0.113.8"))
                        .post("/api/session/code", Map.of("phone", Site.newPhone()))
                        .status())
                .isEqualTo(202);
    }

    private int peopleWith(String phone) {
        return people.page(phone, null, 10).items().size();
    }
}
