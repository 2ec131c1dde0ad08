package io.banyan.campaign.engine;

import io.banyan.kernel.problem.ProblemType;
import io.banyan.kernel.problem.Wording;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Why a campaign takes no participants, in words for shoppers. */
public enum Closed implements ProblemType {
    NOT_STARTED("活动还没有开始", "The campaign has not started yet"),
    PAUSED("活动暂停中", "The campaign is paused"),
    ENDED("活动已结束", "The campaign has ended"),
    BUDGET("活动名额已满：剩余预算不足以保证下一位的优惠", "No places left: what remains of the budget could not guarantee one more"),
    TOTAL("活动名额已满", "All places of the campaign are taken"),
    TODAY("今天的名额已满，请明天再来", "Today's places are taken; come back tomorrow"),
    PERSON("您已达到每人可参加的次数", "You have taken part as often as one person may");

    private final Wording wording;

    Closed(String zh, String en) {
        this.wording = new Wording("campaign.closed." + name().toLowerCase(Locale.ROOT), HttpStatus.CONFLICT, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
