package io.banyan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** One installation with the sample shop, and browsers for the people who walk through it. No page may complain. */
@Tag("browser")
@TestInstance(Lifecycle.PER_CLASS)
abstract class Walk {

    private Installation installation;
    private Browsers browsers;
    private Stage stage;
    private Deals deals;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        installation = new Installation(folder.resolve("data"), "--banyan.sample=shop");
        installation.start();
        browsers = new Browsers(installation.url());
        var api = browsers.api(installation.key());
        stage = new Stage(api);
        deals = new Deals(stage, api);
        PlaywrightAssertions.setDefaultAssertionTimeout(Browsers.PATIENCE);
    }

    @AfterAll
    void close() {
        try {
            browsers.close();
        } finally {
            installation.close();
        }
    }

    @AfterEach
    void putAway(TestInfo test) throws IOException {
        stage.returnWindow(7);
        var complaints = browsers.complaints();
        browsers.putAway(test.getTestMethod().orElseThrow().getName());
        assertThat(complaints)
                .as("what pages complained about; the server's log: %s", installation.log())
                .isEmpty();
    }

    final Installation installation() {
        return installation;
    }

    final Browsers browsers() {
        return browsers;
    }

    final Stage stage() {
        return stage;
    }

    final Deals deals() {
        return deals;
    }

    final Shopper shopper(Language language, String number) {
        return new Shopper(browsers.phone(language), language, number);
    }
}
