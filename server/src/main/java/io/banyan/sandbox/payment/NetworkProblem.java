package io.banyan.sandbox.payment;

import io.banyan.kernel.problem.ProblemType;
import io.banyan.kernel.problem.Wording;
import org.springframework.http.HttpStatus;

/** What the network refuses. */
enum NetworkProblem implements ProblemType {
    UNSIGNED("sandbox.unsigned", HttpStatus.UNAUTHORIZED, "签名或时间戳无效", "The signature or the timestamp is not valid"),
    PAYMENT_UNKNOWN("sandbox.payment_unknown", HttpStatus.NOT_FOUND, "没有这笔支付", "There is no such payment"),
    REFUND_TOO_MUCH(
            "sandbox.refund_too_much", HttpStatus.CONFLICT, "退款超过支付金额", "More than was paid cannot be refunded"),
    NOT_PAYABLE("sandbox.not_payable", HttpStatus.CONFLICT, "这笔支付已结束", "This payment is over"),
    DOWN("sandbox.down", HttpStatus.SERVICE_UNAVAILABLE, "支付网络暂时中断", "The network is down for a moment");

    private final Wording wording;

    NetworkProblem(String code, HttpStatus status, String zh, String en) {
        this.wording = new Wording(code, status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
