package io.banyan.risk;

import io.banyan.kernel.attention.Alert;
import io.banyan.kernel.attention.AlertSource;
import io.banyan.risk.ReviewCase.State;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells that rewards are held until somebody looks. */
@Component
class HeldRewardAlerts implements AlertSource {

    private final ReviewRows rows;

    HeldRewardAlerts(ReviewRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Alert> now() {
        return Alert.waiting(
                rows.count(State.OPEN),
                "/risk",
                "有 %d 笔奖励待风险审核",
                "A reward is held for review",
                "%d rewards are held for review");
    }
}
