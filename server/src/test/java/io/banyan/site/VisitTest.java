package io.banyan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VisitTest {

    private static final String PHONE =
            "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36 MicroMessenger/8.0.50";

    @Test
    void peopleAreCounted() {
        assertThat(Visit.of("GET", PHONE, "", false)).isEqualTo(Visit.PERSON);
        assertThat(Visit.of("GET", "Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/130.0 Safari/537.36", "", false))
                .isEqualTo(Visit.PERSON);
    }

    @Test
    void programsAreNot() {
        for (String agent : List.of(
                "facebookexternalhit/1.1",
                "Twitterbot/1.0",
                "WhatsApp/2.23.20",
                "TelegramBot (like TwitterBot)",
                "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
                "Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)",
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "Mozilla/5.0 (compatible; bingbot/2.0)",
                "curl/8.5.0",
                "python-requests/2.32")) {
            assertThat(Visit.of("GET", agent, "", false)).as(agent).isEqualTo(Visit.PROGRAM);
        }
        assertThat(Visit.of("GET", null, "", false)).isEqualTo(Visit.PROGRAM);
        assertThat(Visit.of("HEAD", PHONE, "", false)).isEqualTo(Visit.PROGRAM);
    }

    @Test
    void whoDoesNotWantToBeFollowedAndBrowsersThatLookAheadAreServedUncounted() {
        assertThat(Visit.of("GET", PHONE, "", true)).isEqualTo(Visit.UNCOUNTED);
        assertThat(Visit.of("GET", PHONE, "prefetch;prerender", false)).isEqualTo(Visit.UNCOUNTED);
    }

    @Test
    void onlyRoutesOfTheApplicationsFallBackOnTheirPages() {
        assertThat(List.of("groups/1", "products/abc", "me/wallet", "campaigns/1/board", "search"))
                .allMatch(ClientRoutes::isRoute);
        assertThat(List.of(
                        "api/nothing",
                        "media/x",
                        "sandbox/y",
                        "actuator/z",
                        "s/x",
                        "assets/index-1.js",
                        "favicon.ico",
                        "robots.txt"))
                .noneMatch(ClientRoutes::isRoute);
    }
}
