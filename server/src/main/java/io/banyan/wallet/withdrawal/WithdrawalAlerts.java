package io.banyan.wallet.withdrawal;

import io.banyan.kernel.attention.Alert;
import io.banyan.kernel.attention.AlertSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells that withdrawals wait for approval. */
@Component
class WithdrawalAlerts implements AlertSource {

    private final WithdrawalRows rows;

    WithdrawalAlerts(WithdrawalRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Alert> now() {
        return Alert.waiting(
                rows.count(WithdrawalState.REQUESTED),
                "/settlement",
                "有 %d 笔提现待审批",
                "A withdrawal waits for approval",
                "%d withdrawals wait for approval");
    }
}
