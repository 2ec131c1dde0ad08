package io.banyan.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks whether pages are right in one language and one set of colours: all said in words, nothing wider than the screen. */
record Look(Browsers browsers, Language language, ColorScheme colors) {

    /** How many pages load side by side: most of the time of one is waiting until its network is silent. */
    private static final int TABS = 4;

    private static final Pattern KEY = Pattern.compile(
            "\\b(?:account|action|address(?:es)?|app|bargain|campaigns?|cart|challenge|chart|checkout|community|compliance|coupon|flashSale|goods|groups?|home|imports|invit(?:e|ations)"
                    + "|list|lottery|me|menu|mechanic|mine|nav|notices|offers|orders?|overview|people|product|promotions|reward|risk|search|session|settings|settlement|share|signIn|signin|split"
                    + "|theme|wallet)\\.[a-zA-Z][\\w.]*\\b");

    void at(Pages pages) {
        at(browsers.phone(language, colors), pages.shop());
        var desk = browsers.desk(language, colors);
        at(desk, List.of("/console/sign-in"));
        Desk.signIn(desk);
        at(desk, pages.console());
    }

    private void at(Page first, List<String> paths) {
        var tabs = Stream.concat(
                        Stream.of(first),
                        Stream.generate(first.context()::newPage).limit(Math.min(TABS, paths.size()) - 1L))
                .toList();
        for (int from = 0; from < paths.size(); from += tabs.size()) {
            var some = paths.subList(from, Math.min(from + tabs.size(), paths.size()));
            for (int i = 0; i < some.size(); i++) {
                tabs.get(i).navigate(some.get(i), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            }
            for (int i = 0; i < some.size(); i++) {
                isRight(tabs.get(i), some.get(i));
            }
        }
        tabs.subList(1, tabs.size()).forEach(Page::close);
    }

    private void isRight(Page page, String path) {
        assertThat(page.locator("main :is(h1, h2)").first()).isAttached();
        page.waitForLoadState(LoadState.NETWORKIDLE);
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
