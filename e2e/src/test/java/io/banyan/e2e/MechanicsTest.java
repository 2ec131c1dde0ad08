package io.banyan.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A short walk through each mechanic, on phones of both languages. */
class MechanicsTest extends Walk {

    @Test
    void aBargainIsBegunHelpedAndBoughtAtItsFloor() {
        var goods = stage().goods("白瓷盖碗", "White porcelain gaiwan", 6900);
        var campaign = stage().bargain(goods, 1, 4900);
        var owner = shopper(Language.ZH, "13900110001");
        owner.page().navigate("/campaigns/" + campaign);
        owner.button("发起砍价", "Begin").click();
        owner.signsIn();
        owner.sees("还差 1 次助力到底价", "1 more help");
        var link = owner.sharesBy(owner.button("喊朋友来砍", "Ask friends"));
        owner.closesSheet();

        var friend = shopper(Language.EN, "13900110002");
        friend.page().navigate(link);
        friend.reads("请您帮忙砍价", "asks you to cut the price");
        Browsers.picture(friend.page(), "bargain-invited");
        friend.button("帮TA砍", "Help").click();
        friend.signsIn();
        friend.sees("已砍到底价", "It is at its lowest price!");
        friend.reads("您帮忙砍了", "You took off");

        owner.sees("已砍到底价", "It is at its lowest price!");
        Browsers.picture(owner.page(), "bargain-reached");
        owner.button("立即购买", "Buy now").click();
        owner.checksOut();
        owner.sees("已付款，店家备货中", "Paid: the shop is preparing it");
        owner.page().navigate(link);
        owner.sees("已按", "Bought at");
    }

    @Test
    void aPacketIsOpenedSharedAndTaken() {
        var campaign = stage().packets(1_000, 3);
        var owner = shopper(Language.EN, "13900120001");
        owner.page().navigate("/campaigns/" + campaign);
        owner.button("开一个红包", "Open a packet").click();
        owner.signsIn();
        owner.reads("还剩 3 份", "3 of 3 parts left");
        var link = owner.sharesBy(owner.button("分享给朋友", "Share it with friends"));
        owner.closesSheet();

        var friend = shopper(Language.ZH, "13900120002");
        friend.page().navigate(link);
        friend.reads("请您拆红包", "shares a packet with you");
        Browsers.picture(friend.page(), "packet-invited");
        friend.button("拆红包", "Take my part").click();
        friend.signsIn();
        friend.sees("您领到", "You got");
        friend.reads("还剩 2 份", "2 of 3 parts left");
        Browsers.picture(friend.page(), "packet-taken");
        owner.reads("还剩 2 份", "2 of 3 parts left");
    }

    @Test
    void aLotteryIsDrawnAndAfterItsEndTheDrawIsChecked() {
        var lottery = stage().lottery();
        var one = shopper(Language.ZH, "13900130001");
        one.page().navigate("/campaigns/" + lottery);
        one.button("去完成", "Go").click();
        one.signsIn();
        one.reads("获得 1 次机会", "You earned 1 chance");
        assertThat(one.button("抽一次", "Draw once")).isEnabled();
        one.button("抽一次", "Draw once").click();
        one.sees("恭喜抽中", "You won");
        Browsers.picture(one.page(), "lottery-won");

        stage().ends(lottery);
        var other = shopper(Language.EN, "13900130002");
        other.page().navigate("/lotteries/" + lottery + "/verify");
        other.sees("均正确", "All 1 draw is right");
        Browsers.picture(other.page(), "lottery-verified");
    }

    @Test
    void aFlashSaleOpensIsOrderedPaidAndSoldOut() {
        var goods = stage().goods("雪芽限量茶饼", "Snow bud tea cake, limited", 19900);
        var sale = deals().flashSale(goods, 1, 9900, Instant.now().plusSeconds(10));
        var first = shopper(Language.EN, "13900140001");
        first.page().navigate("/campaigns/" + sale);
        first.reads("距开抢", "Opens in");
        assertThat(first.button("已就绪", "Ready")).isDisabled();
        Browsers.picture(first.page(), "flash-waiting");
        first.typesAddress();
        var second = shopper(Language.ZH, "13900140002");
        second.page().navigate("/campaigns/" + sale);
        first.button("立即抢购", "Buy now").click();
        first.signsIn();
        first.reads("抢到了", "It is yours!");
        Browsers.picture(first.page(), "flash-got");

        second.reads("已抢光", "All gone");
        assertThat(second.button("已抢光", "Sold out")).isDisabled();
        Browsers.picture(second.page(), "flash-sold-out");
        first.button("去付款", "Pay now").click();
        first.pays();
        first.sees("已付款，店家备货中", "Paid: the shop is preparing it");
    }

    @Test
    void aTeamTakesAChallengeAndAnOrderReachesItsFirstGoal() {
        var goods = stage().goods("桂花乌龙", "Osmanthus oolong", 5900);
        var challenge = deals().orderChallenge();
        var leader = shopper(Language.ZH, "13900150001");
        leader.page().navigate("/campaigns/" + challenge);
        leader.reads("虚位以待", "Nobody yet");
        leader.button("组建战队", "Begin a team").click();
        leader.signsIn();
        leader.sees("再有 1 单", "1 order to go");
        var link = leader.sharesBy(leader.button("邀请好友入队", "Call friends"));
        leader.closesSheet();

        var friend = shopper(Language.EN, "13900150002");
        friend.page().navigate(link);
        friend.reads("邀请您加入战队", "calls you to the team");
        friend.button("加入", "Join").click();
        friend.signsIn();
        friend.sees("再有 1 单", "1 order to go");
        friend.buysAlone(goods.product());
        friend.sees("已付款，店家备货中", "Paid: the shop is preparing it");

        leader.sees("再有 2 单", "2 orders to go");
        leader.reads("已达成", "reached");
        leader.reads("第 1 名", "Rank 1");
        Browsers.picture(leader.page(), "challenge-reached");
        friend.page().navigate("/campaigns/" + challenge);
        friend.reads("第 1 名", "Rank 1 of 1");
        friend.reads("1 单", "1 order");
        Browsers.picture(friend.page(), "challenge-leaderboard");
    }

    @Test
    void neighboursOrderInARoundAndPickUpByCode() throws IOException, SQLException {
        var goods = stage().goods("新会陈皮", "Xinhui dried tangerine peel", 4900);
        var campaign = deals().community(goods, 2, 3900);
        var leader = shopper(Language.EN, "13900160001");
        leader.comesIn();
        deals().leads(leader.page(), "榕荫里便利店");
        leader.page().navigate("/campaigns/" + campaign);
        leader.button("开团", "Open it now").click();
        leader.page().waitForURL("**/rounds/**");
        leader.reads("已订 0 / 2 件", "0 of 2 pieces");
        var link = leader.sharesBy(leader.button("喊邻居一起买", "Tell neighbours"));
        leader.closesSheet();

        var one = shopper(Language.ZH, "13900160002");
        var ordered = ordersInRound(one, link);
        var other = shopper(Language.EN, "13900160003");
        ordersInRound(other, link);
        leader.reads("件数已够", "Enough pieces");
        Browsers.picture(leader.page(), "community-enough");
        new Promises(installation()).cutOff();
        leader.reads("货正在送往自提点", "The goods are on their way");
        var desk = new Desk(browsers().desk(Language.EN));
        Desk.signIn(desk.page());
        desk.board(campaign);
        desk.presses("The goods have arrived");

        one.page().navigate("/orders/" + ordered);
        one.reads("提货码", "Show this code");
        var code = one.page().getByTestId("pickup-code").innerText();
        Browsers.picture(one.page(), "community-code");
        leader.page().reload();
        leader.reads("货已到自提点", "The goods are at the pick-up point");
        leader.page().locator("input[name=code]").fill(code);
        leader.button("确认提货", "Hand out").click();
        leader.reads("已提货", "Handed out");
        Browsers.picture(leader.page(), "community-handed-out");
        one.page().reload();
        one.sees("已完成", "Done");
        Books.areRight(installation());
    }

    private static String ordersInRound(Shopper neighbour, String link) {
        neighbour.page().navigate(link);
        neighbour.reads("榕荫里便利店", "榕荫里便利店");
        neighbour.button("跟团购买", "Order").click();
        var order = neighbour.checksOut();
        neighbour.reads("榕荫里便利店", "榕荫里便利店");
        return order;
    }

    @Test
    void couponsAreTakenByPressAndByCodeAndExplainedAtCheckout() {
        var goods = stage().goods("手工竹茶则", "Bamboo tea scoop", 8800);
        deals().coupon("满 50 减 8", "¥8 off from ¥50", 800, 5_000, "CENTRE");
        deals().coupon("满 600 减 90", "¥90 off from ¥600", 9_000, 60_000, "CENTRE");
        var code = deals().code(deals().coupon("暗号减 12", "¥12 off by code", 1_200, 0, "CODE"));
        var one = shopper(Language.ZH, "13900170001");
        one.page().navigate("/coupons");
        one.takes("满 50 减 8");
        one.signsIn();
        one.hasTaken("满 50 减 8");
        one.takes("满 600 减 90");
        one.hasTaken("满 600 减 90");
        Browsers.picture(one.page(), "coupons-taken");
        one.page().navigate("/products/" + goods.product());
        one.button("立即购买", "Buy now").click();
        one.continues();
        one.reads("满 50 减 8", "¥8 off from ¥50");
        one.reads("80.00", "80.00");
        one.button("更换", "Change").click();
        one.readsInSheet("还差 ¥512.00", "¥512.00 short");
        Browsers.picture(one.page(), "coupons-explained");
        one.closesSheet();
        one.checksOut();
        one.reads("80.00", "80.00");

        var other = shopper(Language.EN, "13900170002");
        other.comesIn();
        other.page().navigate("/me/coupons");
        other.page().locator("input[name=code]").fill(code);
        other.button("兑换", "Redeem").click();
        other.sees("暗号减 12", "¥12 off by code");
        Browsers.picture(other.page(), "coupons-by-code");
        other.page().navigate("/products/" + goods.product());
        other.button("立即购买", "Buy now").click();
        other.continues();
        other.reads("暗号减 12", "¥12 off by code");
        other.checksOut();
        other.reads("76.00", "76.00");
    }
}
