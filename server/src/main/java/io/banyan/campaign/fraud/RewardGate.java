package io.banyan.campaign.fraud;

import io.banyan.campaign.RewardPurpose;
import io.banyan.campaign.reward.Companions;
import io.banyan.campaign.reward.Reward;
import io.banyan.campaign.reward.RewardCheck;
import io.banyan.campaign.reward.RewardIntent;
import io.banyan.risk.ReviewQueue;
import io.banyan.risk.ReviewQueue.Matter;
import io.banyan.risk.RewardQuestion;
import io.banyan.risk.RewardQuestion.Earned;
import io.banyan.risk.RewardQuestion.Invited;
import io.banyan.risk.RiskGate;
import io.banyan.risk.RiskVerdict;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks risk about every reward, and puts what is doubtful into its queue. */
@Component
class RewardGate implements RewardCheck {

    /** What reviews of rewards are called in the queue. */
    static final String KIND = "reward";

    private final RiskGate risk;
    private final ReviewQueue queue;
    private final Map<RewardPurpose, Companions> companions;
    private final EarnedLately lately;
    private final Clock clock;

    RewardGate(RiskGate risk, ReviewQueue queue, List<Companions> companions, EarnedLately lately, Clock clock) {
        this.risk = risk;
        this.queue = queue;
        this.companions = companions.stream().collect(Collectors.toMap(Companions::purpose, Function.identity()));
        this.lately = lately;
        this.clock = clock;
    }

    @Override
    public RiskVerdict check(RewardIntent intent) {
        var now = clock.instant();
        var invited = invited(intent);
        // A shop owner may sell much in an hour; only what inviting earns is counted.
        var earned = invited == null ? Earned.NOTHING : lately.by(intent.personId(), now);
        return risk.judge(new RewardQuestion(intent.personId(), others(intent), invited, earned, now));
    }

    private List<UUID> others(RewardIntent intent) {
        var others = new LinkedHashSet<UUID>();
        if (intent.counterpartId() != null) {
            others.add(intent.counterpartId());
        }
        var more = companions.get(intent.purpose());
        if (more != null) {
            others.addAll(more.of(intent));
        }
        others.remove(intent.personId());
        return List.copyOf(others);
    }

    private static @Nullable Invited invited(RewardIntent intent) {
        var other = intent.counterpartId();
        if (other == null) {
            return null;
        }
        return switch (intent.purpose()) {
            case INVITER, SECOND_LEVEL -> new Invited(intent.personId(), other);
            case INVITEE -> new Invited(other, intent.personId());
            case LADDER, LEADER, COMMISSION, CHALLENGE, RANKING, PACKET_PART, PRIZE, CHANCE, ROUND_LEADER -> null;
        };
    }

    @Override
    public void noted(Reward reward, RiskVerdict verdict) {
        switch (verdict) {
            case RiskVerdict.Pass() -> {}
            case RiskVerdict.Review(var reasons) -> queue.open(matter(reward), reasons);
            case RiskVerdict.Refuse(var reasons) -> queue.refused(matter(reward), reasons);
        }
    }

    @Override
    public void undone(Reward reward) {
        queue.withdraw(KIND, reward.id());
    }

    private static Matter matter(Reward reward) {
        return new Matter(
                KIND,
                reward.id(),
                reward.personId(),
                reward.counterpartId(),
                reward.campaignId().toString(),
                reward.purpose().zh(),
                reward.purpose().en(),
                reward.amount());
    }
}
