package io.banyan.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.time.Duration;
import java.util.regex.Pattern;

/** Somebody with a phone who shops in one language and knows the shop by what it shows. */
final class Shopper {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Pattern ORDER = Pattern.compile("/orders/([0-9a-f-]{36})");
    private static final Pattern CODE = Pattern.compile("/s/([A-Za-z0-9_-]+)$");

    private final Page page;
    private final Language language;
    private final String number;

    /** @param number of their telephone */
    Shopper(Page page, Language language, String number) {
        this.page = page;
        this.language = language;
        this.number = number;
    }

    Page page() {
        return page;
    }

    /** Opens a group with a product, to the end: ordered and paid. Answers the order. */
    String opensGroup(String product) {
        page.navigate("/products/" + product);
        button("发起拼团", "Open a group").click();
        return buys();
    }

    /** Joins the group whose page is open, to the end. Answers the order. */
    String joinsGroup() {
        button("参加这个团", "Join this group").click();
        return buys();
    }

    /** Buys a product that has no offer, to the end. Answers the order. */
    String buysAlone(String product) {
        page.navigate("/products/" + product);
        button("立即购买", "Buy now").click();
        return buys();
    }

    /** From the sheet of a product over checkout and cashier to the order. */
    private String buys() {
        continues();
        return checksOut();
    }

    /** From the sheet of a product to the checkout. */
    void continues() {
        dialog().getByRole(AriaRole.BUTTON, named("去结算", "Continue")).click();
    }

    /** Takes a coupon in the coupon centre. */
    void takes(String coupon) {
        ticket(coupon).getByRole(AriaRole.BUTTON, named("领取", "Take")).click();
    }

    void hasTaken(String coupon) {
        assertThat(ticket(coupon).getByRole(AriaRole.LINK, named("去使用", "Use it")))
                .isVisible();
    }

    private Locator ticket(String coupon) {
        return page.getByRole(AriaRole.ARTICLE).filter(new Locator.FilterOptions().setHasText(coupon));
    }

    /** From the checkout over the cashier to the order. */
    String checksOut() {
        page.waitForURL("**/checkout?**");
        typesAddress();
        button("提交订单并付款", "Place order and pay").click();
        var cashier = page.getByTestId("pay");
        var signIn = page.locator("[role=dialog] input[name=phone]");
        assertThat(cashier.or(signIn)).isVisible();
        if (signIn.isVisible()) {
            signsIn();
        }
        return pays();
    }

    /** Pays at the cashier that is open. Answers the order. */
    String pays() {
        page.getByTestId("pay").click();
        return order();
    }

    /** Types where they live into the form of the page. */
    void typesAddress() {
        type("name", "林小雨");
        type("phone", number);
        type("region", "福建省 厦门市 思明区");
        // everybody lives alone, or risk would ask whether neighbours are one
        type("street", "榕树路 12 号 " + number);
    }

    private void type(String field, String text) {
        page.getByRole(AriaRole.MAIN).locator("input[name=" + field + "]").fill(text);
    }

    /** Signs in on the personal page. */
    void comesIn() {
        page.navigate("/me");
        button("登录", "Sign in").click();
        signsIn();
    }

    /** Signs in with a code, in the sheet that asks for it. */
    void signsIn() {
        var sheet = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(language.of("登录", "Sign in")));
        sheet.locator("input[name=phone]").fill(number);
        sheet.locator("button[type=submit]").click();
        sheet.getByRole(AriaRole.BUTTON, named("帮我填入", "Fill it in for me")).click();
        sheet.locator("button[type=submit]").click();
        assertThat(sheet).isHidden();
    }

    /** The order whose page is open. */
    private String order() {
        page.waitForURL(ORDER.asPredicate());
        var found = ORDER.matcher(page.url());
        if (!found.find()) {
            throw new IllegalStateException("not the page of an order: " + page.url());
        }
        return found.group(1);
    }

    /** Goes from the order to its group. */
    void goesToGroup() {
        page.locator("main a[href*='/groups/']").first().click();
        page.waitForURL("**/groups/**");
    }

    /** Makes a link with the share sheet that a button opens; answers its path. */
    String sharesBy(Locator opener) {
        opener.click();
        return sharedLink();
    }

    /** The path of the link in the share sheet that is open. */
    String sharedLink() {
        var link = page.getByLabel(language.of("你的链接", "Your link"));
        assertThat(link).hasValue(CODE);
        var found = CODE.matcher(link.inputValue());
        if (!found.find()) {
            throw new IllegalStateException("not a shared link: " + link.inputValue());
        }
        return "/s/" + found.group(1);
    }

    void closesSheet() {
        dialog().getByRole(AriaRole.BUTTON, named("关闭", "Close")).first().click();
    }

    /** Finds a message by the bell, and has read it then. */
    void isToldOf(String zh, String en) {
        var news = Pattern.compile(language.of("条新消息", "new messages?$"));
        var bell = page.getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(news));
        page.navigate("/me");
        bell.first().click();
        page.waitForURL("**/me/notices");
        reads(zh, en);
        Browsers.picture(page, "notices");
        Patience.within(SOON, () -> {
            page.navigate("/me");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(bell).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(2_000));
        });
    }

    /** Leaves the group whose page is open. */
    void leavesGroup() {
        button("退出拼团", "Leave the group").click();
        dialog().getByRole(AriaRole.BUTTON, named("退出拼团", "Leave the group")).click();
        assertThat(dialog()).isHidden();
    }

    /** Says that the parcel of the order whose page is open has arrived. */
    void receives() {
        button("确认收货", "I have received it").click();
        dialog().getByRole(AriaRole.BUTTON, named("确认收货", "I have received it")).click();
        assertThat(dialog()).isHidden();
    }

    /** Has so much in the wallet, at the latest after a while. */
    void owns(String amount) {
        Patience.within(SOON, () -> {
            page.navigate("/me/wallet");
            assertThat(page.getByRole(AriaRole.MAIN).locator("dl.balance dd").first())
                    .containsText(amount, new LocatorAssertions.ContainsTextOptions().setTimeout(3_000));
        });
    }

    /** Asks for cash out of the wallet. */
    void withdraws(String amount, String name, String account) {
        page.navigate("/me/wallet/withdraw");
        type("amount", amount);
        type("name", name);
        type("account", account);
        page.locator("main form button[type=submit]").click();
        page.waitForURL("**/me/wallet");
    }

    /** Sees a headline on the page, which may have to ask the server for it. */
    void sees(String zh, String en) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(language.of(zh, en))))
                .isVisible();
    }

    /** Sees a text in what the page is about. */
    void reads(String zh, String en) {
        assertThat(page.getByRole(AriaRole.MAIN)).containsText(language.of(zh, en));
    }

    /** Sees a text in the sheet that is open. */
    void readsInSheet(String zh, String en) {
        assertThat(dialog()).containsText(language.of(zh, en));
    }

    Locator button(String zh, String en) {
        return page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(language.of(zh, en)));
    }

    private Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    private Locator.GetByRoleOptions named(String zh, String en) {
        return new Locator.GetByRoleOptions().setName(language.of(zh, en));
    }
}
