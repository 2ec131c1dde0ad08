package io.banyan.trade;

import io.banyan.kernel.problem.ProblemType;
import io.banyan.kernel.problem.Wording;
import org.springframework.http.HttpStatus;

/** What can be wrong with carts, orders, payments and refunds. */
public enum TradeProblem implements ProblemType {
    ORDER_NOT_FOUND("order.not_found", HttpStatus.NOT_FOUND, "没有这个订单", "There is no such order"),
    ORDER_EMPTY("order.empty", HttpStatus.BAD_REQUEST, "没有选择商品", "Nothing to buy was chosen"),
    ORDER_TOO_LARGE("order.too_large", HttpStatus.BAD_REQUEST, "一次购买的商品太多", "Too much for one order"),
    GOODS_UNKNOWN(
            "order.goods_unknown",
            HttpStatus.NOT_FOUND,
            "有商品不存在，未下单",
            "Some of the goods do not exist; no order was placed"),
    GOODS_NOT_SELLABLE(
            "order.goods_not_sellable",
            HttpStatus.CONFLICT,
            "有商品已下架，未下单",
            "Some of the goods are no longer sold; no order was placed"),
    CURRENCY_MIXED(
            "order.currency_mixed",
            HttpStatus.CONFLICT,
            "不同币种的商品不能一起购买",
            "Goods priced in different currencies cannot be bought together"),
    PRICE_CHANGED(
            "order.price_changed",
            HttpStatus.CONFLICT,
            "价格有变动，请确认后再下单",
            "The price has changed; please look at it again before ordering"),
    OFFER_UNKNOWN("offer.unknown", HttpStatus.NOT_FOUND, "没有这个活动", "There is no such offer"),
    ORDER_BUSY(
            "order.busy",
            HttpStatus.SERVICE_UNAVAILABLE,
            "下单的人太多，请稍后再试",
            "Too many people are ordering, try again in a moment"),
    ORDER_NOT_CANCELLABLE(
            "order.not_cancellable", HttpStatus.CONFLICT, "订单现在不能取消", "The order cannot be cancelled now"),
    ORDER_NOT_PAYABLE("order.not_payable", HttpStatus.CONFLICT, "订单现在不能支付", "The order cannot be paid now"),
    ORDER_NOT_FULFILLABLE(
            "order.not_fulfillable", HttpStatus.CONFLICT, "订单现在不能发货", "The order cannot be fulfilled now"),
    ORDER_NOT_COMPLETABLE(
            "order.not_completable", HttpStatus.CONFLICT, "订单现在不能确认收货", "The order cannot be completed now"),
    REFUND_NOT_FOUND("refund.not_found", HttpStatus.NOT_FOUND, "没有这笔退款", "There is no such refund"),
    REFUND_NOT_PAID(
            "refund.not_paid",
            HttpStatus.CONFLICT,
            "订单没有付款，不能退款",
            "The order was not paid, so nothing can be refunded"),
    REFUND_NOTHING_LEFT("refund.nothing_left", HttpStatus.CONFLICT, "订单已全部退款", "Everything was refunded already"),
    REFUND_TOO_MUCH(
            "refund.too_much",
            HttpStatus.CONFLICT,
            "退款超过可退金额，未退款",
            "More than is left to refund; nothing was refunded"),
    REFUND_INVALID("refund.invalid", HttpStatus.BAD_REQUEST, "退款请求有误", "The refund is not valid"),
    REFUND_NOT_FAILED(
            "refund.not_failed",
            HttpStatus.CONFLICT,
            "这笔退款没有失败，无需重试",
            "This refund has not failed; there is nothing to try again"),
    PAYMENT_NOT_FOUND("payment.not_found", HttpStatus.NOT_FOUND, "还没有支付", "There is no payment yet"),
    PAYMENT_PROVIDER_UNKNOWN(
            "payment.provider_unknown", HttpStatus.BAD_REQUEST, "不支持这种支付方式", "There is no such way to pay"),
    PAYMENT_PROVIDER_UNAVAILABLE(
            "payment.provider_unavailable",
            HttpStatus.SERVICE_UNAVAILABLE,
            "支付暂时不可用，订单已保留，请稍后再试",
            "Payment is not available right now; the order is kept, try again in a moment"),
    CALLBACK_UNTRUSTED(
            "callback.untrusted", HttpStatus.UNAUTHORIZED, "签名或时间戳无效", "The signature or the timestamp is not valid"),
    CALLBACK_INVALID("callback.invalid", HttpStatus.BAD_REQUEST, "回调内容无法识别", "The callback cannot be understood"),
    CART_FULL("cart.full", HttpStatus.CONFLICT, "购物车已满，未加入", "The cart is full; nothing was added");

    private final Wording wording;

    TradeProblem(String code, HttpStatus status, String zh, String en) {
        this.wording = new Wording(code, status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
