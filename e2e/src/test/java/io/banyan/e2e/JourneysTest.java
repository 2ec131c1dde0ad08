package io.banyan.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** People with phones and an operator at a desk walk through the packaged product. */
class JourneysTest extends Walk {

    private static final Path HISTORY = Path.of("../samples/online-retail.csv.gz");
    private static final int ROWS = 400;
    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void aGroupIsOpenedSharedJoinedAndComplete() {
        var goods = stage().goods("西湖龙井 明前特级", "West Lake Longjing tea", 1990);
        var campaign = stage().groupBuy(goods, 2, 1500);
        var leader = shopper(Language.ZH, "13900010001");
        leader.opensGroup(goods.product());
        leader.sees("还差 1 人成团", "1 more person to go");
        leader.goesToGroup();
        var link = leader.sharesBy(leader.button("邀请好友", "Invite 1 friend"));
        Browsers.picture(leader.page(), "group-share");
        leader.closesSheet();

        var friend = shopper(Language.EN, "13900010002");
        friend.page().navigate(link);
        friend.reads("邀请你一起拼", "invites you to buy together");
        Browsers.picture(friend.page(), "group-invited");
        friend.joinsGroup();
        friend.sees("已付款，店家备货中", "Paid: the shop is preparing it");
        leader.sees("拼团成功", "Complete!");
        leader.isToldOf("你的团拼成了", "Your group is complete");

        var desk = desk();
        desk.board(campaign);
        desk.countsAtLeastOne("Visits");
        desk.countsAtLeastOne("Joins");
        desk.countsAtLeastOne("Orders");
        desk.reads("1 completed");
        Browsers.picture(desk.page(), "group-board");
    }

    @Test
    void whoeverLeavesAGroupIsRefunded() {
        var goods = stage().goods("安溪铁观音", "Anxi Tieguanyin tea", 2990);
        stage().groupBuy(goods, 3, 2000);
        var leader = shopper(Language.EN, "13900020001");
        var leaderOrder = leader.opensGroup(goods.product());
        leader.goesToGroup();
        var link = leader.sharesBy(leader.button("邀请好友", "Invite 2 friends"));
        leader.closesSheet();
        var friend = shopper(Language.ZH, "13900020002");
        friend.page().navigate(link);
        var friendOrder = friend.joinsGroup();
        friend.goesToGroup();

        friend.leavesGroup();
        isRefunded(friend, friendOrder);
        leader.leavesGroup();
        isRefunded(leader, leaderOrder);
        Browsers.picture(leader.page(), "group-refunded");
        Books.areRight(installation());
    }

    private static void isRefunded(Shopper shopper, String order) {
        Patience.within(SOON, () -> {
            shopper.page().navigate("/orders/" + order);
            var page = shopper.page().getByRole(AriaRole.MAIN);
            assertThat(page).containsText(Pattern.compile("已全额退款|Refunded in full"), soon());
            assertThat(page).containsText(Pattern.compile("已到账|Arrived"), soon());
        });
    }

    private static ContainsTextOptions soon() {
        return new ContainsTextOptions().setTimeout(3_000);
    }

    @Test
    void aReferralRewardIsGrantedAndTakenBackWithTheOrder() {
        var goods = stage().goods("榕树下的茶杯", "Cup from under the banyan", 8800);
        stage().referral(500, 300);
        stage().returnWindow(0);
        var inviter = shopper(Language.EN, "13900030001");
        inviter.page().navigate("/me/invitations");
        inviter.button("邀请好友", "Invite friends").click();
        inviter.signsIn();
        var link = inviter.sharedLink();
        inviter.closesSheet();

        var invitee = shopper(Language.ZH, "13900030002");
        invitee.page().navigate(link);
        invitee.button("接受邀请并登录", "Accept and sign in").click();
        invitee.signsIn();
        var order = invitee.buysAlone(goods.product());
        invitee.sees("已付款，店家备货中", "Paid: the shop is preparing it");

        var desk = desk();
        desk.ships(order);
        invitee.page().reload();
        invitee.receives();
        walletShows(inviter, "Received", "5.00");
        Browsers.picture(inviter.page(), "referral-granted");

        desk.refunds(order, "Broken on the way");
        walletShows(inviter, "Taken back", "0.00");
        Browsers.picture(inviter.page(), "referral-taken-back");
        Books.areRight(installation());
    }

    private static void walletShows(Shopper shopper, String entry, String available) {
        Patience.within(SOON, () -> {
            shopper.page().navigate("/me/wallet");
            var page = shopper.page().getByRole(AriaRole.MAIN);
            assertThat(page).containsText(entry, soon());
            assertThat(page.locator("dl.balance dd").first()).containsText(available, soon());
        });
    }

    @Test
    void twoMerchantsSaveTheSameProduct() {
        var goods = stage().goods("武夷岩茶", "Wuyi rock tea", 4990);
        var first = desk();
        var second = desk();
        first.product(goods.product());
        second.product(goods.product());
        first.renames("武夷岩茶 大红袍");
        second.renames("武夷岩茶 肉桂");
        first.saves();
        first.saysSaved();

        second.saves();
        second.reads("Somebody else saved this product meanwhile");
        second.reads("which differs in title");
        assertThat(second.title()).hasValue("武夷岩茶 肉桂");
        Browsers.picture(second.page(), "product-conflict");
        second.savesOver();
        second.saysSaved();
        first.product(goods.product());
        assertThat(first.title()).hasValue("武夷岩茶 肉桂");
    }

    @Test
    void anOrderHistoryIsUploaded() throws IOException {
        var desk = desk();
        desk.uploads(firstRows(installation().data().resolveSibling("orders.csv")));
        desk.reads("It adds up to the cent");
        assertThat(desk.page().locator("dt:text-is('Rows') + dd")).hasText(String.valueOf(ROWS));
        Browsers.picture(desk.page(), "import-report");
    }

    private static Path firstRows(Path file) throws IOException {
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(HISTORY)), StandardCharsets.UTF_8))) {
            return Files.write(file, lines.lines().limit(ROWS + 1L).toList());
        }
    }

    @Test
    void everyPageSpeaksBothLanguagesInLightAndDark() {
        var goods = stage().goods("正山小种", "Lapsang souchong tea", 3990);
        var campaign = stage().groupBuy(goods, 5, 2500);
        var pages = Pages.of(stage(), goods.product(), campaign);
        new Look(browsers(), Language.ZH, ColorScheme.LIGHT, Look.Way.TYPED).at(pages);
        new Look(browsers(), Language.EN, ColorScheme.DARK, Look.Way.INSIDE).at(pages);
    }

    private Desk desk() {
        var page = browsers().desk(Language.EN);
        Desk.signIn(page);
        return new Desk(page);
    }
}
