package io.banyan.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** An operator at the console, in English. */
final class Desk {

    private final Page page;

    Desk(Page page) {
        this.page = page;
    }

    Page page() {
        return page;
    }

    /** Signs in as the demo shop's owner. */
    static void signIn(Page page) {
        signIn(page, "demo");
    }

    /** Signs in as one of the demo shop's colleagues. */
    static void signIn(Page page, String username) {
        page.navigate("/console/sign-in");
        page.locator("input[autocomplete=username]").fill(username);
        page.locator("input[type=password]").fill("banyan-demo");
        page.locator("form button[type=submit]").click();
        assertThat(page.getByRole(AriaRole.NAVIGATION)).isVisible();
    }

    void board(String campaign) {
        page.navigate("/console/campaigns/" + campaign);
    }

    /** A step of the funnel on the board. */
    void countsAtLeastOne(String step) {
        var line = page.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + step)));
        assertThat(line.getByRole(AriaRole.BUTTON).last()).hasText(Pattern.compile("^[1-9][0-9,]*$"));
    }

    void reads(String text) {
        assertThat(page.getByRole(AriaRole.MAIN)).containsText(text);
    }

    /** Presses a button of the page and waits until it is gone. */
    void presses(String button) {
        main(button).click();
        assertThat(main(button)).hasCount(0);
    }

    void order(String id) {
        page.navigate("/console/orders/" + id);
    }

    void ships(String id) {
        order(id);
        main("Ship").click();
        dialog("Ship").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
    }

    void refunds(String id, String reason) {
        order(id);
        main("Refund").click();
        page.getByRole(AriaRole.DIALOG).getByLabel("Reason").fill(reason);
        page.getByRole(AriaRole.DIALOG).locator("button[type=submit]").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
        assertThat(page.locator("header, main")
                        .getByText("Refunded", new Locator.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
    }

    void product(String id) {
        page.navigate("/console/goods/" + id);
    }

    Locator title() {
        return page.getByLabel("Title", new Page.GetByLabelOptions().setExact(true));
    }

    void renames(String title) {
        title().fill(title);
    }

    void saves() {
        main("Save").click();
    }

    void saysSaved() {
        assertThat(page.getByRole(AriaRole.ALERT).getByText("Saved", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    /** Keeps what was typed though somebody else saved meanwhile. */
    void savesOver() {
        main("Save mine over it").click();
    }

    void uploads(Path orders) {
        page.navigate("/console/imports/new");
        page.locator("input[type=file]").setInputFiles(orders);
        main("Start the import").click();
        page.waitForURL(Pattern.compile("/console/imports/[0-9a-f-]{36}").asPredicate());
    }

    /** Presses a button of the page, and the one of the same name in the dialog that asks once more. */
    void confirms(String button) {
        main(button).click();
        dialog(button).click();
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
    }

    /** The same with a reason. */
    void gives(String button, String confirm, String reason) {
        main(button).first().click();
        page.getByRole(AriaRole.DIALOG).locator("textarea").fill(reason);
        dialog(confirm).click();
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
    }

    void clicks(String button) {
        main(button).click();
    }

    /** Types into the field of the page with this label. */
    void types(String label, String text) {
        page.getByRole(AriaRole.MAIN)
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .fill(text);
    }

    private Locator main(String button) {
        return page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON, exactly(button));
    }

    private Locator dialog(String button) {
        return page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, exactly(button));
    }

    private static Locator.GetByRoleOptions exactly(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
