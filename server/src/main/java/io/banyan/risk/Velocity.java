package io.banyan.risk;

import io.banyan.risk.RewardQuestion.Earned;
import io.banyan.risk.spi.InvitationSource;
import io.banyan.risk.spi.RiskRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** More in a short time than a person brings about; and the most that one person is paid in a month. */
@Component
class Velocity implements RiskRule {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final ObjectProvider<InvitationSource> invitations;

    Velocity(ObjectProvider<InvitationSource> invitations) {
        this.invitations = invitations;
    }

    @Override
    public List<Suspicion> look(RewardQuestion question, RiskPolicy policy) {
        var suspicions = new ArrayList<>(earning(question.earned(), policy));
        var invited = question.invitation();
        if (invited != null) {
            invitations.ifAvailable(source -> {
                var dayAgo = question.at().minus(DAY);
                var brought = source.broughtBy(invited.inviterId(), dayAgo, policy.invitationsPerDay() + 1);
                var hourAgo = question.at().minus(HOUR);
                var inHour = brought.stream()
                        .filter(one -> !one.at().isBefore(hourAgo))
                        .count();
                suspicions.addAll(inviting(inHour, brought.size(), policy));
            });
        }
        return suspicions;
    }

    /** This reward counts with those before it. */
    static List<Suspicion> earning(Earned earned, RiskPolicy policy) {
        var suspicions = new ArrayList<Suspicion>();
        if (earned.month() >= policy.rewardsPerMonth()) {
            suspicions.add(Suspicion.refuse(
                    "cap.month",
                    "30 天内已达每人 " + policy.rewardsPerMonth() + " 笔奖励的上限",
                    "Reached the most that one person is paid in thirty days, " + policy.rewardsPerMonth()));
        }
        if (earned.hour() >= policy.rewardsPerHour()) {
            suspicions.add(Suspicion.hold(
                    "velocity.rewards_hour",
                    "一小时内获得 " + (earned.hour() + 1) + " 笔奖励",
                    (earned.hour() + 1) + " rewards within an hour"));
        }
        if (earned.day() >= policy.rewardsPerDay()) {
            suspicions.add(Suspicion.hold(
                    "velocity.rewards_day",
                    "一天内获得 " + (earned.day() + 1) + " 笔奖励",
                    (earned.day() + 1) + " rewards within a day"));
        }
        return suspicions;
    }

    static List<Suspicion> inviting(long inHour, long inDay, RiskPolicy policy) {
        var suspicions = new ArrayList<Suspicion>();
        if (inHour > policy.invitationsPerHour()) {
            suspicions.add(Suspicion.hold(
                    "velocity.invitations_hour",
                    "邀请人一小时内带来 " + inHour + " 人",
                    "The inviter brought " + inHour + " people within an hour"));
        }
        if (inDay > policy.invitationsPerDay()) {
            suspicions.add(Suspicion.hold(
                    "velocity.invitations_day",
                    "邀请人一天内带来超过 " + policy.invitationsPerDay() + " 人",
                    "The inviter brought more than " + policy.invitationsPerDay() + " people within a day"));
        }
        return suspicions;
    }
}
