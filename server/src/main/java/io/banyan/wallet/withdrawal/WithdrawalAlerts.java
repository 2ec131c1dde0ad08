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
        long waiting = rows.count(WithdrawalState.REQUESTED);
        return waiting == 0
                ? List.of()
                : List.of(new Alert(
                        Alert.Level.info,
                        "有 %d 笔提现待审批".formatted(waiting),
                        waiting == 1 ? "A withdrawal waits for approval" : waiting + " withdrawals wait for approval",
                        "/settlement"));
    }
}
