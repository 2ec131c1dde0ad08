package io.banyan.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import java.util.regex.Pattern;

/** Looks whether pages are right in one language and one set of colours: all said in words, nothing wider than the screen. */
record Look(Browsers browsers, Language language, ColorScheme colors, Way way) {

    /** How to come to a page. */
    enum Way {
        /** Its address is typed: the application begins anew. */
        TYPED,
        /** By a link inside the application, or back. */
        INSIDE
    }

    private static final Pattern KEY = Pattern.compile(
            "\\b(?:account|action|address(?:es)?|app|bargain|campaigns?|cart|challenge|chart|checkout|community|compliance|coupon|flashSale|goods|groups?|home|imports|invit(?:e|ations)"
                    + "|list|lottery|me|menu|mechanic|mine|nav|notices|offers|orders?|overview|people|product|promotions|reward|risk|search|session|settings|settlement|share|signIn|signin|split"
                    + "|theme|wallet)\\.[a-zA-Z][\\w.]*\\b");

    void at(Pages pages) {
        var phone = browsers.phone(language, colors);
        pages.shop().forEach(path -> at(phone, path));
        signIn(phone);
        pages.mine().forEach(path -> at(phone, path));
        var desk = browsers.desk(language, colors);
        at(desk, "/console/sign-in");
        Desk.signIn(desk);
        pages.console().forEach(path -> at(desk, path));
    }

    private void signIn(Page phone) {
        var shopper = new Shopper(phone, language, "1390004000" + language.ordinal());
        phone.navigate("/me/wallet");
        shopper.button("登录", "Sign in").click();
        shopper.signsIn();
    }

    private void at(Page page, String path) {
        var from = page.url();
        var before = from.equals("about:blank") ? "" : words(page);
        if (way == Way.TYPED || page.url().equals("about:blank")) {
            page.navigate(path);
        } else {
            page.evaluate(
                    "path => { history.pushState(null, '', path); dispatchEvent(new PopStateEvent('popstate')) }",
                    path);
        }
        browsers.awaitQuiet(page);
        isRight(page, path);
        if (!page.url().equals(from)) {
            assertThat(words(page)).as("the page before " + path + " is gone").isNotEqualTo(before);
        }
    }

    private void isRight(Page page, String path) {
        assertThat(page.locator("main :is(h1, h2)").first()).isAttached();
        assertThat(page).hasURL(path);
        var root = page.locator("html");
        assertThat(root).hasAttribute("lang", language.of("zh-CN", "en"));
        assertThat(root).hasAttribute("data-theme", colors == ColorScheme.DARK ? "dark" : "light");
        assertThat(words(page)).as("texts of " + path).doesNotContainPattern(KEY);
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(path + " fits its screen")
                .isTrue();
        Browsers.picture(page, "look-" + language.name().toLowerCase(Locale.ROOT) + name(path));
    }

    /** An address as part of a file's name; of identifiers the end, which tells campaigns apart. */
    private static String name(String path) {
        return path.replaceAll("[0-9a-f-]{32}([0-9a-f]{4})", "$1").replaceAll("\\W+", "-");
    }

    /** What a page says, names of accounts and the like apart, which look like keys of texts. */
    private static String words(Page page) {
        var words = page.locator("body").innerText();
        for (var name : page.locator("code").allInnerTexts()) {
            words = words.replace(name, "");
        }
        return words;
    }
}
