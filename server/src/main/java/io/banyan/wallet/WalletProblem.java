package io.banyan.wallet;

import io.banyan.kernel.problem.ProblemType;
import io.banyan.kernel.problem.Wording;
import org.springframework.http.HttpStatus;

/** What wallets refuse. */
public enum WalletProblem implements ProblemType {
    INSUFFICIENT_FUNDS("wallet.insufficient_funds", HttpStatus.CONFLICT, "余额不足", "There is not enough in the wallet"),
    AMOUNT_INVALID("wallet.amount_invalid", HttpStatus.BAD_REQUEST, "金额无效", "The amount is not valid"),
    BELOW_MINIMUM("wallet.below_minimum", HttpStatus.CONFLICT, "低于最低提现金额", "Less than the least that can be withdrawn"),
    ABOVE_MAXIMUM("wallet.above_maximum", HttpStatus.CONFLICT, "超过单笔提现上限", "More than can be withdrawn at once"),
    NOTHING_LEFT(
            "wallet.nothing_left", HttpStatus.CONFLICT, "扣除手续费和税款后没有余额", "Nothing would be left after fee and tax"),
    WITHDRAWALS_CLOSED("wallet.withdrawals_closed", HttpStatus.CONFLICT, "提现暂未开放", "Withdrawals are closed for now"),
    WITHDRAWAL_NOT_FOUND("wallet.withdrawal_not_found", HttpStatus.NOT_FOUND, "没有这笔提现", "There is no such withdrawal"),
    WITHDRAWAL_DECIDED(
            "wallet.withdrawal_decided", HttpStatus.CONFLICT, "这笔提现已处理", "This withdrawal was decided already"),
    TERMS_CHANGED(
            "wallet.terms_changed",
            HttpStatus.CONFLICT,
            "提现规则已变更，请确认新的金额",
            "The terms have changed; look at the new amounts and confirm"),
    SECOND_PERSON("wallet.second_person", HttpStatus.CONFLICT, "需要另一位同事审批", "Another colleague must approve this"),
    PAYOUT_PROVIDER_UNKNOWN(
            "wallet.payout_provider_unknown", HttpStatus.CONFLICT, "没有可用的付款渠道", "There is no such way to pay out");

    private final Wording wording;

    WalletProblem(String code, HttpStatus status, String zh, String en) {
        this.wording = new Wording(code, status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
