package io.banyan.trade;

import io.banyan.kernel.problem.ProblemType;
import io.banyan.kernel.problem.Wording;
import org.springframework.http.HttpStatus;

/** Why an offer does not apply to an order, in words for the person who has it. */
public enum OfferReason implements ProblemType {
    NOT_STARTED("offer.not_started", "还没到可用时间", "Cannot be used yet"),
    EXPIRED("offer.expired", "已过期", "Has expired"),
    OTHER_CURRENCY("offer.other_currency", "只适用于其他币种的商品", "Is for goods in another currency"),
    NOT_FOR_GOODS("offer.not_for_these_goods", "不适用于这些商品", "Is not for these goods"),
    BELOW_THRESHOLD("offer.below_threshold", "适用商品的金额还不够", "The goods it is for do not cost enough"),
    NOT_WITH_ACTIVITY("offer.not_with_activity", "不能与活动价同时使用", "Does not combine with the campaign's price"),
    NOT_TOGETHER("offer.not_together", "与已选优惠不能叠加", "Does not combine with an offer already applied"),
    EXCLUSIVE("offer.exclusive", "不能与其他优惠同时使用", "Combines with no other offer"),
    ALIKE("offer.alike", "同类优惠已有更早到期的一张", "Another one alike expires earlier and is used first"),
    SAVES_LESS("offer.saves_less", "使用后不会更便宜", "Using it would not make the order cheaper"),
    NOT_PICKED("offer.not_picked", "您没有选用", "You left it out"),
    NOT_COMPARED("offer.not_compared", "优惠太多，未参与比较，可手动选用", "Too many offers to compare them all; pick it by hand"),
    DELIVERY_FREE("offer.delivery_free", "这笔订单已经包邮", "Delivery is free already");

    private final Wording wording;

    OfferReason(String code, String zh, String en) {
        this.wording = new Wording(code, HttpStatus.CONFLICT, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
