package io.banyan.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a request to a share's address is: a person, a program that draws a preview, or a browser that looks ahead. */
enum Visit {
    /** A person who lets visits be counted. */
    PERSON,
    /** A person whose browser says not to be followed: they are served alike, and not counted. */
    UNCOUNTED,
    /** A program. It gets the preview of the page and is not counted. */
    PROGRAM;

    /**
     * Words in the names that search engines, chat services, libraries and monitors give themselves. Headless browsers are
     * not among them: nothing tells a preview from a person there.
     */
    private static final Pattern PROGRAMS =
            Pattern.compile("bot\\b|bot/|crawler|spider|slurp|preview|facebookexternalhit"
                    + "|facebookcatalog|meta-externalagent|whatsapp/|telegrambot|twitterbot|linkedinbot|slackbot|discordbot|skypeuripreview"
                    + "|pinterest|vkshare|embedly|quora link|outbrain|w3c_validator|bytespider|baiduspider|sogou|360spider|yisouspider"
                    + "|mediapartners|feedfetcher|google-inspectiontool|apis-google|bingpreview|dingtalkbot|lark-|feishu|weibo_?spider"
                    + "|curl/|wget/|python-|python/|go-http-client|okhttp|libwww|httpclient/|java/|axios/|node-fetch|undici|scrapy"
                    + "|pingdom|uptimerobot|statuscake|datadog|newrelic");

    static Visit of(HttpServletRequest request) {
        return of(
                request.getMethod(),
                request.getHeader("User-Agent"),
                request.getHeader("Sec-Purpose") + " " + request.getHeader("Purpose") + " "
                        + request.getHeader("X-Moz"),
                "1".equals(request.getHeader("Sec-GPC")) || "1".equals(request.getHeader("DNT")));
    }

    /**
     * @param purpose what a browser says it loads the page for
     * @param declined whether the browser asks not to be followed (Global Privacy Control, Do Not Track)
     */
    static Visit of(String method, @Nullable String userAgent, String purpose, boolean declined) {
        String agent = userAgent == null ? "" : userAgent.toLowerCase(Locale.ROOT);
        if (!method.equals("GET") || agent.isBlank() || PROGRAMS.matcher(agent).find()) {
            return PROGRAM;
        }
        return declined || purpose.toLowerCase(Locale.ROOT).contains("prefetch") ? UNCOUNTED : PERSON;
    }
}
