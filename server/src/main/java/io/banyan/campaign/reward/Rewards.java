package io.banyan.campaign.reward;

import io.banyan.campaign.RewardClawedBack;
import io.banyan.campaign.RewardGranted;
import io.banyan.campaign.RewardHeld;
import io.banyan.campaign.RewardPurpose;
import io.banyan.campaign.RewardRejected;
import io.banyan.campaign.budget.Budget;
import io.banyan.campaign.reward.Reward.State;
import io.banyan.campaign.specification.RewardTerm;
import io.banyan.kernel.id.Ids;
import io.banyan.kernel.journal.Journal;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.timer.Timer;
import io.banyan.kernel.timer.TimerHandler;
import io.banyan.kernel.timer.Timers;
import io.banyan.risk.RiskVerdict;
import io.banyan.wallet.Wallets;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Rewards and their life: intended, checked, held, granted or rejected, clawed back. Each step is one posting in
 * the ledger under a key of its own, so that no repetition pays or takes twice. All methods run in the caller's
 * transaction.
 */
@Component
public class Rewards implements TimerHandler {

    private static final String GRANT = "campaign.reward_grant";

    /** Why a reward was rejected, for those who may not know how risk comes to its verdicts. */
    static final String BY_RISK = "risk";

    private final RewardRows rows;
    private final RewardTally tally;
    private final Budget budget;
    private final Wallets wallets;
    private final Timers timers;
    private final Journal journal;
    private final List<RewardCheck> checks;
    private final Payouts payouts;
    private final Ids ids;
    private final Clock clock;

    Rewards(
            RewardRows rows,
            RewardTally tally,
            Budget budget,
            Wallets wallets,
            Timers timers,
            Journal journal,
            List<RewardCheck> checks,
            Payouts payouts,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.tally = tally;
        this.budget = budget;
        this.wallets = wallets;
        this.timers = timers;
        this.journal = journal;
        this.checks = checks;
        this.payouts = payouts;
        this.ids = ids;
        this.clock = clock;
    }

    /** Holds the reward, or refuses it when a check says so. Does nothing when its cause was rewarded before. */
    public void hold(RewardIntent intent) {
        if (intent.term().kind() == RewardTerm.Kind.CASH && !intent.amount().isPositive()) {
            return;
        }
        budget.lockGate(intent.campaignId());
        var objection = objection(intent);
        var reward = new Reward(
                ids.next(),
                intent.cause(),
                intent.campaignId(),
                intent.version(),
                intent.personId(),
                intent.counterpartId(),
                intent.purpose(),
                intent.term(),
                switch (objection.verdict()) {
                    case RiskVerdict.Pass() -> State.HELD;
                    case RiskVerdict.Review _ -> State.IN_REVIEW;
                    case RiskVerdict.Refuse _ -> State.REJECTED;
                },
                intent.availableAt());
        if (!rows.insert(reward, clock.instant())) {
            return;
        }
        tally.earned(reward);
        if (reward.state() == State.REJECTED) {
            budget.forgo(intent.reservation(), intent.amount(), intent.cause());
            rejected(reward, Money.zero(reward.amount().currency()), BY_RISK);
        } else {
            budget.hold(intent.reservation(), intent.amount(), intent.cause());
            if (reward.state() == State.HELD) {
                held(reward);
            } else {
                rows.step(reward, State.IN_REVIEW, reward.amount(), null, clock.instant());
            }
        }
        objection.tell(reward);
    }

    /** The verdict, and the check that gave it unless all passed. */
    private record Objection(RiskVerdict verdict, @Nullable RewardCheck by) {

        void tell(Reward reward) {
            if (by != null) {
                by.noted(reward, verdict);
            }
        }
    }

    private Objection objection(RewardIntent intent) {
        for (var check : checks) {
            var verdict = check.check(intent);
            if (!(verdict instanceof RiskVerdict.Pass)) {
                return new Objection(verdict, check);
            }
        }
        return new Objection(new RiskVerdict.Pass(), null);
    }

    /** Takes the campaign's gate and the reward's row, for who decides about it. */
    public void lock(UUID rewardId) {
        locked(rows.find(rewardId));
    }

    /** Somebody looked and found nothing: it is frozen for what is left of its time. */
    public void approve(UUID rewardId) {
        locked(rows.find(rewardId))
                .filter(reward -> reward.state() == State.IN_REVIEW)
                .ifPresent(reward -> {
                    rows.move(reward.id(), State.HELD, clock.instant());
                    tally.looked(reward, false);
                    held(reward);
                });
    }

    /** Somebody looked and decided against it: what it costs goes back to the budget. */
    public void refuse(UUID rewardId) {
        locked(rows.find(rewardId))
                .filter(reward -> reward.state() == State.IN_REVIEW)
                .ifPresent(reward -> {
                    tally.looked(reward, true);
                    reject(reward, BY_RISK);
                });
    }

    private void held(Reward reward) {
        rows.step(reward, State.HELD, reward.amount(), null, clock.instant());
        timers.schedule(GRANT, reward.id().toString(), reward.availableAt(), null);
        journal.append(new RewardHeld(
                reward.id(),
                reward.campaignId(),
                reward.personId(),
                reward.purpose(),
                reward.amount(),
                reward.availableAt(),
                clock.instant()));
    }

    private void rejected(Reward reward, Money change, String reason) {
        rows.step(reward, State.REJECTED, change, reason, clock.instant());
        journal.append(new RewardRejected(
                reward.id(),
                reward.campaignId(),
                reward.personId(),
                reward.purpose(),
                reward.amount(),
                reason,
                clock.instant()));
    }

    @Override
    public String kind() {
        return GRANT;
    }

    @Override
    public void fire(Timer timer) {
        locked(rows.find(UUID.fromString(timer.key())))
                .filter(reward -> reward.state() == State.HELD)
                .ifPresent(this::grant);
    }

    /** The gate first, as everybody does who moves the campaign's money; then the reward as it is by then. */
    private Optional<Reward> locked(Optional<Reward> seen) {
        return seen.flatMap(reward -> {
            budget.lockGate(reward.campaignId());
            return rows.lock(reward.id());
        });
    }

    private void grant(Reward reward) {
        rows.move(reward.id(), State.GRANTED, clock.instant());
        payouts.of(reward.term()).pay(reward);
        rows.step(reward, State.GRANTED, reward.amount(), null, clock.instant());
        journal.append(new RewardGranted(
                reward.id(),
                reward.campaignId(),
                reward.personId(),
                reward.purpose(),
                reward.amount(),
                clock.instant()));
    }

    /**
     * Holds what taking several rewards back will need: gates first, then wallets, each in one order everywhere, so that two who
     * take back from the same people never wait for each other.
     */
    public void prepareUndo(List<String> causes) {
        if (causes.size() < 2) {
            return;
        }
        var found = rows.byCauses(causes);
        found.stream().map(Reward::campaignId).distinct().sorted().forEach(budget::lockGate);
        found.stream()
                .filter(reward -> !WalletQuantities.unit(reward).isEmpty())
                .collect(Collectors.groupingBy(
                        WalletQuantities::unit, TreeMap::new, Collectors.mapping(Reward::personId, Collectors.toSet())))
                .forEach((unit, people) -> wallets.prepare(people, unit));
    }

    /** Takes the reward for this cause back, whether it is still frozen or was granted already. */
    public void undo(String cause, String reason) {
        locked(rows.byCause(cause)).ifPresent(reward -> {
            switch (reward.state()) {
                case HELD -> reject(reward, reason);
                case IN_REVIEW -> {
                    tally.looked(reward, false);
                    reject(reward, reason);
                    checks.forEach(check -> check.undone(reward));
                }
                case GRANTED -> clawBack(reward, reason);
                case REJECTED, CLAWED_BACK -> {}
            }
        });
    }

    private void reject(Reward reward, String reason) {
        rows.move(reward.id(), State.REJECTED, clock.instant());
        budget.reject(reward.campaignId(), reward.amount(), reward.cause());
        timers.cancel(GRANT, reward.id().toString());
        rejected(reward, reward.amount().negate(), reason);
    }

    private void clawBack(Reward reward, String reason) {
        rows.move(reward.id(), State.CLAWED_BACK, clock.instant());
        payouts.of(reward.term()).takeBack(reward, reason);
        rows.step(reward, State.CLAWED_BACK, reward.amount().negate(), reason, clock.instant());
        journal.append(new RewardClawedBack(
                reward.id(),
                reward.campaignId(),
                reward.personId(),
                reward.purpose(),
                reward.amount(),
                reason,
                clock.instant()));
    }

    /** What a person has earned for these purposes and not lost again. */
    public Money earned(UUID personId, Set<RewardPurpose> purposes, String currency) {
        return rows.sum(personId, purposes, currency, EnumSet.of(State.IN_REVIEW, State.HELD, State.GRANTED));
    }

    /** What of it is still frozen, or waits for somebody to look. */
    public Money frozen(UUID personId, Set<RewardPurpose> purposes, String currency) {
        return rows.sum(personId, purposes, currency, EnumSet.of(State.IN_REVIEW, State.HELD));
    }

    /** Whether rewards of the campaign are still frozen. */
    public boolean anyHeld(UUID campaignId) {
        return rows.anyHeld(campaignId);
    }
}
