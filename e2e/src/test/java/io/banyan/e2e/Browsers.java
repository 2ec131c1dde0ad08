package io.banyan.e2e;

import com.microsoft.playwright.APIRequest;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Chromium, as several people hold it in their hands: each page has cookies and storage of its own. */
final class Browsers implements AutoCloseable {

    private static final Path CHROMIUM = Path.of(System.getProperty("banyan.chromium", "/usr/bin/chromium"));
    private static final Path PICTURES = Path.of(System.getProperty("banyan.screenshots", "target/screenshots"));
    private static final List<String> OPTIONS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** How long anything on a page may take, in milliseconds. */
    static final double PATIENCE = 30_000;

    private final URI url;
    private final Playwright playwright;
    private final Browser chromium;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final Map<Page, OpenRequests> openRequests = new HashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Browsers(URI url) {
        this.url = url;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(OPTIONS));
    }

    Page phone(Language language) {
        return phone(language, ColorScheme.LIGHT);
    }

    Page phone(Language language, ColorScheme colors) {
        return page(options(language, colors)
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setDeviceScaleFactor(2));
    }

    Page desk(Language language) {
        return desk(language, ColorScheme.LIGHT);
    }

    Page desk(Language language, ColorScheme colors) {
        return page(options(language, colors).setViewportSize(1440, 900));
    }

    private Browser.NewContextOptions options(Language language, ColorScheme colors) {
        return new Browser.NewContextOptions()
                .setBaseURL(url.toString())
                .setLocale(language.tag())
                .setColorScheme(colors);
    }

    private Page page(Browser.NewContextOptions options) {
        var context = chromium.newContext(options);
        context.setDefaultTimeout(PATIENCE);
        contexts.add(context);
        context.onWebError(error -> complaints.add(error.page().url() + ": " + error.error()));
        context.onConsoleMessage(message -> {
            // Refusals are answers: a visitor's question who they are is one. Broken answers are caught below.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.page().url() + ": " + message.text());
            }
        });
        context.onResponse(response -> {
            if (response.status() >= 500) {
                complaints.add(response.status() + " " + response.url());
            }
        });
        var page = context.newPage();
        openRequests.put(page, new OpenRequests(page));
        return page;
    }

    /** Waits until a page has asked for all that it needs and has been answered. */
    void awaitQuiet(Page page) {
        var its = openRequests.get(page);
        its.begin();
        page.waitForCondition(its::quiet);
    }

    /** What pages complained about since they were last put away: uncaught errors, errors in the console, broken answers. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** The server's API with an API key. */
    APIRequestContext api(String key) {
        return playwright
                .request()
                .newContext(new APIRequest.NewContextOptions()
                        .setBaseURL(url.toString())
                        .setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + key)));
    }

    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    /** Keeps a picture of how each page ended and closes them all. */
    void putAway(String name) {
        var number = 1;
        for (var context : contexts) {
            for (var page : context.pages()) {
                picture(page, name + "-end-" + number++);
            }
            context.close();
        }
        contexts.clear();
        openRequests.clear();
        complaints.clear();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
