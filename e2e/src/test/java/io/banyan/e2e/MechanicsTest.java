package io.banyan.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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
}
