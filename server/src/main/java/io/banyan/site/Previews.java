package io.banyan.site;

import io.banyan.campaign.landing.Landing;
import io.banyan.campaign.landing.Landings;
import io.banyan.campaign.landing.ShareTexts;
import io.banyan.campaign.landing.Subject;
import io.banyan.kernel.money.PriceText;
import io.banyan.kernel.setting.Settings;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The page that describes a share to programs: Open Graph and its kin. */
@Component
class Previews {

    private final Landings landings;
    private final Settings settings;

    Previews(Landings landings, Settings settings) {
        this.landings = landings;
        this.settings = settings;
    }

    String page(Landing landing, boolean chinese) {
        String shop = settings.get("shop.name", String.class, "Banyan");
        Subject subject = landing.subject();
        String title = subject == null ? shop : subject.title(chinese);
        String description = subject == null
                ? shop
                : chinese
                        ? ShareTexts.offerZh(subject) + "。" + ShareTexts.callZh(subject)
                        : ShareTexts.offerEn(subject) + ". " + ShareTexts.callEn(subject);
        String language = chinese ? "zh-CN" : "en";
        String target = landings.absolute(landing.destination());
        String picture =
                landings.absolute("/api/shares/" + landing.code() + "/preview.png?lang=" + (chinese ? "zh" : "en"));
        StringBuilder tags = new StringBuilder();
        tag(tags, "og:type", subject != null && subject.price() != null ? "product" : "website");
        tag(tags, "og:site_name", shop);
        tag(tags, "og:title", title);
        tag(tags, "og:description", description);
        tag(tags, "og:url", landings.absolute("/s/" + landing.code()));
        tag(tags, "og:locale", chinese ? "zh_CN" : "en_US");
        tag(tags, "og:image", picture);
        tag(tags, "og:image:type", "image/png");
        tag(tags, "og:image:width", "1200");
        tag(tags, "og:image:height", "630");
        if (subject != null && subject.price() != null) {
            tag(tags, "product:price:amount", PriceText.number(subject.price()));
            tag(tags, "product:price:currency", subject.price().currency());
        }
        name(tags, "twitter:card", "summary_large_image");
        name(tags, "twitter:title", title);
        name(tags, "twitter:description", description);
        name(tags, "twitter:image", picture);
        return """
                <!doctype html>
                <html lang="%s" prefix="og: https://ogp.me/ns#">
                <head>
                <meta charset="utf-8">
                <title>%s</title>
                <meta name="description" content="%s">
                <meta name="robots" content="noindex">
                <link rel="canonical" href="%s">
                %s</head>
                <body><h1>%s</h1><p>%s</p><p><a href="%s">%s</a></p></body>
                </html>
                """.formatted(
                        language,
                        text(title),
                        text(description),
                        text(target),
                        tags,
                        text(title),
                        text(description),
                        text(target),
                        text(shop));
    }

    private static void tag(StringBuilder tags, String property, String content) {
        tags.append("<meta property=\"")
                .append(property)
                .append("\" content=\"")
                .append(text(content))
                .append("\">\n");
    }

    private static void name(StringBuilder tags, String name, String content) {
        tags.append("<meta name=\"")
                .append(name)
                .append("\" content=\"")
                .append(text(content))
                .append("\">\n");
    }

    private static String text(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
