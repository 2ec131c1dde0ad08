package io.banyan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Seeds;
import io.banyan.Site;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is sent, the answer says what is wrong with it and nothing breaks. */
@BanyanTest
class HostileInputTest {

    private static final List<String> TARGETS = List.of(
            "POST /api/session",
            "POST /api/session/code",
            "PATCH /api/me",
            "PUT /api/me/password",
            "POST /api/me/addresses",
            "PUT /api/me/addresses/00000000-0000-0000-0000-000000000000",
            "POST /api/console/session",
            "POST /api/console/operators",
            "PUT /api/console/operators/00000000-0000-0000-0000-000000000000",
            "POST /api/console/api-keys",
            "PUT /api/console/settings");
    private static final List<String> FIELDS = List.of(
            "phone",
            "code",
            "password",
            "nickname",
            "username",
            "roles",
            "role",
            "name",
            "region",
            "street",
            "active",
            "preferred",
            "current",
            "totp",
            "shareCode",
            "version",
            "currency",
            "timeZone");

    @Autowired
    Site site;

    @Test
    void answersNonsenseWithAProblem() {
        var shopper = site.signUp().browser();
        var owner = site.machine();
        Seeds.check(400, random -> {
            var target = TARGETS.get(random.nextInt(TARGETS.size())).split(" ");
            var body = random.nextInt(5) == 0 ? garbage(random) : object(random, 2);
            var browser = target[1].startsWith("/api/console") ? owner : shopper;

            var answer = browser.send(target[0], target[1], body, java.util.Map.of());

            assertThat(answer.status())
                    .as("%s %s with %s: %s", target[0], target[1], body, answer.text())
                    .isLessThan(500);
            if (answer.status() >= 400) {
                assertThat(answer.problem()).as("%s with %s", target[1], body).isNotBlank();
            }
        });
    }

    @Test
    void answersNonsenseInPathsAndQueriesWithAProblem() {
        var owner = site.machine();
        for (var path : List.of(
                "/api/console/audit?cursor=%00",
                "/api/console/audit?cursor=AAAA",
                "/api/console/audit?limit=x",
                "/api/console/audit?limit=-5",
                "/api/console/audit?query=%00",
                "/api/console/sandbox/messages?phone=%00%27",
                "/media/avatar/nobody.svg")) {
            assertThat(owner.get(path).status()).as(path).isLessThan(500);
        }
    }

    private static String object(SplittableRandom random, int depth) {
        var json = new StringBuilder("{");
        var fields = random.nextInt(8);
        for (int i = 0; i < fields; i++) {
            json.append(i == 0 ? "" : ",")
                    .append('"')
                    .append(FIELDS.get(random.nextInt(FIELDS.size())))
                    .append("\":")
                    .append(value(random, depth));
        }
        return json.append('}').toString();
    }

    private static String value(SplittableRandom random, int depth) {
        return switch (random.nextInt(depth > 0 ? 11 : 9)) {
            case 0 -> "null";
            case 1 -> "true";
            case 2 -> String.valueOf(random.nextLong());
            case 3 -> "1e999";
            case 4 -> "\"\\u0000\\ud800 \\u202e'; drop table identity.person; --\"";
            case 5 -> '"' + "x".repeat(random.nextInt(400)) + '"';
            case 6 -> "\"OWNER\"";
            case 7 -> "\"138001" + random.nextInt(100_000) + "\"";
            case 8 -> "\"\"";
            case 9 -> "[" + value(random, depth - 1) + "]";
            default -> object(random, depth - 1);
        };
    }

    private static String garbage(SplittableRandom random) {
        var text = new StringBuilder();
        var length = random.nextInt(60);
        for (int i = 0; i < length; i++) {
            text.append("{}[]\",:\\u0tfn1e-. ".charAt(random.nextInt(18)));
        }
        return text.toString();
    }
}
