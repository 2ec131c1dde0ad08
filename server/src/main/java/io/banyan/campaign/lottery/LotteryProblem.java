package io.banyan.campaign.lottery;

import io.banyan.kernel.problem.ProblemType;
import io.banyan.kernel.problem.Wording;
import org.springframework.http.HttpStatus;

/** Failures of lotteries that a caller can do something about. */
enum LotteryProblem implements ProblemType {
    NOT_FOUND("lottery.not_found", HttpStatus.NOT_FOUND, "没有这个抽奖", "There is no such lottery"),
    NO_CHANCE("lottery.no_chance", HttpStatus.CONFLICT, "没有抽奖机会了，做任务可以获得", "You have no chance left; tasks earn more"),
    ALL_WON("lottery.all_won", HttpStatus.CONFLICT, "奖品已全部抽完，机会未扣除", "All prizes are won; your chance is kept"),
    NO_SUCH_TASK("lottery.no_such_task", HttpStatus.CONFLICT, "此抽奖没有签到任务", "Signing in earns nothing in this lottery"),
    DONE_TODAY(
            "lottery.done_today", HttpStatus.CONFLICT, "今天已经签到过了，明天再来", "You have signed in today; come back tomorrow");

    private final Wording wording;

    LotteryProblem(String code, HttpStatus status, String zh, String en) {
        this.wording = new Wording(code, status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
