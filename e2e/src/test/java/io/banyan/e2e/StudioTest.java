package io.banyan.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Colleagues at their desks: what the law says, what may come of a campaign, coupons, withdrawals, doubtful rewards. */
class StudioTest extends Walk {

    private Desk desk(Language language, String colleague) {
        var page = browsers().desk(language);
        Desk.signIn(page, colleague);
        return new Desk(page);
    }

    @Test
    void whatTheLawBlocksIsNotSubmittedAndSaysWhy() {
        var goods = stage().goods("云南古树普洱", "Pu-erh tea of old trees", 2990);
        var campaign = stage().draft(goods, "老茶一起拼");
        stage().returnWindow(3);
        var desk = desk(Language.EN, "growth");
        desk.page().navigate("/console/campaigns/" + campaign + "/edit");
        desk.reads("Block");
        desk.reads("Consumer Protection Law");
        desk.clicks("Save and submit for review");
        assertThat(desk.page().getByText("The campaign breaks the law pack").first())
                .isVisible();
        Browsers.picture(desk.page(), "law-blocked-en");

        var chinese = desk(Language.ZH, "growth");
        chinese.page().navigate("/console/campaigns/" + campaign + "/edit");
        chinese.reads("消费者权益保护法");
        chinese.reads("禁止");
        Browsers.picture(chinese.page(), "law-blocked-zh");
    }

    @Test
    void whatTheLawWarnsOfRunsOnceASecondPersonHasAnswered() {
        var goods = stage().goods("太平猴魁", "Taiping Houkui tea", 2990);
        var campaign = stage().draft(goods, "全网最低，一起拼");
        var author = desk(Language.EN, "growth");
        author.page().navigate("/console/campaigns/" + campaign + "/edit");
        author.reads("Advertising Law");
        author.clicks("Save and submit for review");
        author.page().waitForURL("**/console/campaigns/" + campaign);
        author.reads("A second person");

        var second = desk(Language.ZH, "risk");
        second.board(campaign);
        second.reads("绝对化用语");
        second.gives("我来确认放行", "我来确认放行", "已与三家平台比价，截图存档");
        second.reads("risk 已确认放行");
        Browsers.picture(second.page(), "law-answered");

        var owner = desk(Language.EN, "demo");
        owner.board(campaign);
        owner.reads("risk answers for it");
        owner.confirms("Approve");
        owner.confirms("Start now");
        owner.reads("Running");

        aChangeThatIsWarnedOfWaitsForAnAnswer(owner, second, campaign);
    }

    private static void aChangeThatIsWarnedOfWaitsForAnAnswer(Desk owner, Desk second, String campaign) {
        owner.page().navigate("/console/campaigns/" + campaign + "/edit");
        owner.types("Title, English", "The best tea together");
        owner.clicks("Save as new version");
        owner.clicks("Propose to a second person");
        owner.reads("A change waits for an answer");
        Browsers.picture(owner.page(), "law-proposed");

        second.board(campaign);
        second.reads("待确认的修改");
        second.gives("我来确认放行", "我来确认放行", "品牌名，不是绝对化用语");
        second.reads("第 2 版");
        owner.board(campaign);
        owner.reads("The best tea together");
    }

    @Test
    void whatMayComeOfACampaignIsKeptWithItsApproval() {
        var goods = stage().goods("祁门红茶", "Keemun tea", 2990);
        var campaign = stage().draft(goods, "红茶一起拼");
        var desk = desk(Language.EN, "demo");
        desk.page().navigate("/console/campaigns/" + campaign + "/edit");
        desk.clicks("Simulate");
        desk.reads("in 90 % of runs");
        assertThat(desk.page().locator("main canvas").first()).isVisible();
        desk.page().locator("main canvas").first().scrollIntoViewIfNeeded();
        Browsers.picture(desk.page(), "what-if-en");
        desk.clicks("Save and submit for review");
        desk.page().waitForURL("**/console/campaigns/" + campaign);
        desk.confirms("Approve");
        desk.confirms("Start now");
        desk.reads("Forecast and fact");

        var chinese = desk(Language.ZH, "analyst");
        chinese.board(campaign);
        chinese.reads("预测与实际");
        Browsers.picture(chinese.page(), "what-if-zh");
    }

    @Test
    void couponsAreMadeAndTheirCodesExported() throws IOException {
        var desk = desk(Language.EN, "growth");
        desk.page().navigate("/console/promotions/coupons/new");
        desk.types("Name in Chinese", "新茶券");
        desk.types("Name in English", "New tea coupon");
        desk.types("Amount off", "10");
        desk.page().getByRole(AriaRole.RADIO, named("Given out")).check(forced());
        desk.page().getByLabel(Pattern.compile("^Code")).check(forced());
        desk.saves();
        desk.page().waitForURL(Pattern.compile("/coupons/[0-9a-f-]{36}").asPredicate());
        desk.page()
                .getByLabel("How many", new Page.GetByLabelOptions().setExact(true))
                .last()
                .fill("5");
        var download = desk.page().waitForDownload(() -> {
            desk.clicks("Make codes");
            desk.page().getByRole(AriaRole.LINK, named("CSV file")).click();
        });
        Browsers.picture(desk.page(), "coupon-codes");
        assertThat(Files.readAllLines(download.path())).hasSize(6);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator.CheckOptions forced() {
        return new Locator.CheckOptions().setForce(true);
    }

    @Test
    void aWithdrawalIsApprovedAndTheBooksAgree() {
        var lottery = stage().lottery();
        var shopper = shopper(Language.ZH, "13900210001");
        shopper.page().navigate("/campaigns/" + lottery);
        shopper.button("去完成", "Go").click();
        shopper.signsIn();
        assertThat(shopper.button("抽一次", "Draw once")).isEnabled();
        shopper.button("抽一次", "Draw once").click();
        shopper.sees("恭喜抽中", "You won");
        shopper.owns("5.00");
        shopper.withdraws("3", "林小雨", "alipay-13900210001");

        var desk = desk(Language.EN, "service");
        desk.page().navigate("/console/settlement");
        desk.page().locator("main table a").first().click();
        desk.reads("They get");
        desk.clicks("Approve");
        desk.reads("1 of 1 approvals");
        assertThat(desk.page()
                        .getByRole(AriaRole.MAIN)
                        .getByText("Paid", new Locator.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
        Browsers.picture(desk.page(), "withdrawal");
        stage().ends(lottery);

        Books.areRight(installation());
        var owner = desk(Language.EN, "demo");
        owner.page().navigate("/console/settlement/books");
        owner.reads("All books are right");
        owner.reads("Paid out");
        Browsers.picture(owner.page(), "books");
    }

    @Test
    void aHeldRewardIsReleasedWithAReason() {
        stage().referralOnSignUp(500);
        var inviter = shopper(Language.EN, "13900220001");
        var friend = shopper(Language.ZH, "13900220002");
        inviter.page().setExtraHTTPHeaders(Map.of("X-Forwarded-For", "203.0.113.44"));
        friend.page().setExtraHTTPHeaders(Map.of("X-Forwarded-For", "203.0.113.44"));
        inviter.page().navigate("/me/invitations");
        inviter.button("邀请好友", "Invite friends").click();
        inviter.signsIn();
        var link = inviter.sharedLink();
        inviter.closesSheet();
        friend.page().navigate(link);
        friend.button("接受邀请并登录", "Accept and sign in").click();
        friend.signsIn();

        var desk = desk(Language.EN, "risk");
        desk.page().navigate("/console/risk");
        desk.reads("Used the same network address");
        Browsers.picture(desk.page(), "risk-queue");
        desk.page().getByLabel("Select all on this page").check();
        desk.gives("Approve", "Approve", "A family; the orders were looked at");
        desk.reads("Nothing waits");
        inviter.owns("5.00");
        Browsers.picture(inviter.page(), "risk-released");
    }
}
