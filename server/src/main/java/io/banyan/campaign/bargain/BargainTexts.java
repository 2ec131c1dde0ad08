package io.banyan.campaign.bargain;

import io.banyan.campaign.engine.Rulebook.Rules;
import io.banyan.campaign.engine.Rulebook.Text;
import java.util.ArrayList;

/** The rules of bargaining in plain words. */
final class BargainTexts {

    private BargainTexts() {}

    static Rules rules(BargainSpec terms) {
        var texts = new ArrayList<Text>();
        texts.add(new Text(
                "发起砍价后，" + hoursZh(terms.windowHours()) + "内由好友助力 " + terms.helpers() + " 次即到底价，一次不多，一次不少。",
                "Begin a bargain; exactly " + helps(terms.helpers()) + " from friends within "
                        + hours(terms.windowHours()) + " bring it to the lowest price, no more and no fewer."));
        texts.add(
                new Text(
                        "每次砍多少在发起时已随机排定并保存，之后不再改变；前面的平均砍得多一些。",
                        "How much each help takes off is drawn when the bargain begins, kept, and never changed; earlier ones take off more on average."));
        texts.add(new Text("每人对同一个砍价只能助力一次，不能给自己砍。", "Each friend helps a bargain once; nobody helps their own."));
        if (terms.newCustomersCountDouble()) {
            texts.add(new Text("从未下过单的新朋友，一人算两次。", "A friend who has never bought here counts as two."));
        }
        texts.add(
                terms.buyBeforeFloor()
                        ? new Text(
                                "时限内可随时按当前价购买，下单后不再接受助力。",
                                "You may buy at the price of the moment at any time; then nobody can help any more.")
                        : new Text("砍到底价后才能购买。", "It can be bought once it is at the lowest price."));
        texts.add(new Text(
                "到底价后为您保留 " + hoursZh(terms.buyHours()) + "。",
                "At the lowest price it is kept for you for " + hours(terms.buyHours()) + "."));
        texts.add(failure(terms));
        texts.add(
                new Text(
                        "每次砍价限购 1 件；划线价为发起时的单买价；砍价期间不锁定库存，售完为止。助力的都是真实用户，我们从不虚构。",
                        "One piece a bargain. The crossed-out price is what the piece cost alone when the bargain began. While stock lasts: it is not set aside. Helpers are real people and never invented."));
        return new Rules(texts);
    }

    /** What happens if too few help. */
    static Text failure(BargainSpec terms) {
        return terms.buyBeforeFloor()
                ? new Text(
                        "到期未到底价也未购买，砍价自动作废，不产生任何费用。",
                        "If it is not bought in time the bargain lapses; it costs nothing.")
                : new Text("到期未到底价，砍价自动作废，不产生任何费用。", "If too few help in time the bargain lapses; it costs nothing.");
    }

    private static String helps(int helps) {
        return helps == 1 ? "one help" : helps + " helps";
    }

    private static String hours(int hours) {
        return hours == 1 ? "one hour" : hours + " hours";
    }

    private static String hoursZh(int hours) {
        return hours + " 小时";
    }
}
