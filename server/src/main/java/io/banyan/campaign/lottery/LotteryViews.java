package io.banyan.campaign.lottery;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.CampaignState;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.engine.Intake;
import io.banyan.campaign.engine.RewardTerms;
import io.banyan.campaign.lottery.LotteryProof.ProofPrize;
import io.banyan.campaign.lottery.LotterySpec.ChanceTask;
import io.banyan.campaign.lottery.LotteryView.LotteryDrawView;
import io.banyan.campaign.lottery.LotteryView.LotteryPrize;
import io.banyan.campaign.lottery.LotteryView.LotteryTask;
import io.banyan.campaign.lottery.LotteryView.LotteryWinner;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.identity.People;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.problem.ProblemType;
import io.banyan.wallet.Units;
import io.banyan.wallet.Wallets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts lotteries together with their winners and what the reader may do. */
@Component
class LotteryViews {

    private static final int SHOWN = 20;

    private final LotteryRows rows;
    private final Draws draws;
    private final Chances chances;
    private final Campaigns campaigns;
    private final RewardTerms rewards;
    private final People people;
    private final Wallets wallets;
    private final Intake intake;
    private final Clock clock;

    LotteryViews(
            LotteryRows rows,
            Draws draws,
            Chances chances,
            Campaigns campaigns,
            RewardTerms rewards,
            People people,
            Wallets wallets,
            Intake intake,
            Clock clock) {
        this.rows = rows;
        this.draws = draws;
        this.chances = chances;
        this.campaigns = campaigns;
        this.rewards = rewards;
        this.people = people;
        this.wallets = wallets;
        this.intake = intake;
        this.clock = clock;
    }

    /** Odds, stock and the hash of the seed can be read as soon as the start is set. */
    private Campaign published(UUID campaignId) {
        return campaigns
                .find(campaignId, Mechanic.LOTTERY)
                .filter(campaign -> campaign.state().visible() || campaign.state() == CampaignState.SCHEDULED)
                .orElseThrow(() -> new ProblemException(LotteryProblem.NOT_FOUND));
    }

    private Lottery lottery(Campaign campaign) {
        return rows.find(campaign.id()).orElseThrow(() -> new ProblemException(LotteryProblem.NOT_FOUND));
    }

    private @Nullable String seed(Campaign campaign, Lottery lottery) {
        return switch (campaign.state()) {
            case ENDED, SETTLED -> draws.seed(lottery);
            case DRAFT, IN_REVIEW, APPROVED, SCHEDULED, RUNNING, PAUSED -> null;
        };
    }

    LotteryView of(UUID campaignId, @Nullable UUID readerId) {
        var campaign = published(campaignId);
        var lottery = lottery(campaign);
        var spec = campaign.spec();
        var terms = spec.terms(LotterySpec.class);
        var whyNot = whyNot(campaign, lottery, terms, readerId);
        var rules = LotteryTexts.rules(terms);
        return new LotteryView(
                campaignId,
                campaign.state(),
                spec.titleZh(),
                spec.titleEn(),
                spec.startsAt(),
                spec.endsAt(),
                clock.instant(),
                prizes(terms, lottery),
                lottery.seedHash(),
                seed(campaign, lottery),
                lottery.draws(),
                readerId == null ? null : LotteryDraw.participant(campaignId, readerId),
                readerId == null
                        ? null
                        : wallets.balance(readerId, Units.CHANCES).available().minor(),
                tasks(campaign, terms, readerId),
                whyNot.isEmpty(),
                whyNot.map(ProblemType::zh).orElse(null),
                whyNot.map(ProblemType::en).orElse(null),
                readerId == null ? List.of() : mine(campaignId, readerId),
                winners(campaignId),
                rules.zh(),
                rules.en());
    }

    private Optional<ProblemType> whyNot(
            Campaign campaign, Lottery lottery, LotterySpec terms, @Nullable UUID readerId) {
        if (lottery.prizes().stream().allMatch(stock -> stock.left() == 0)) {
            return Optional.of(LotteryProblem.ALL_WON);
        }
        return intake.closed(campaign, readerId, LotteryDecisions.most(lottery, terms, campaign.currency()), false)
                .map(closed -> closed);
    }

    private List<LotteryPrize> prizes(LotterySpec terms, Lottery lottery) {
        return IntStream.range(0, terms.prizes().size())
                .mapToObj(place -> {
                    var prize = terms.prizes().get(place);
                    var stock = lottery.prizes().get(place);
                    return new LotteryPrize(
                            place,
                            prize.nameZh(),
                            prize.nameEn(),
                            prize.reward(),
                            rewards.shown(prize.reward()),
                            prize.odds(),
                            stock.stock(),
                            stock.left());
                })
                .toList();
    }

    private List<LotteryTask> tasks(Campaign campaign, LotterySpec terms, @Nullable UUID readerId) {
        Map<ChanceTask.Kind, Integer> done = readerId == null ? Map.of() : chances.today(campaign, readerId);
        return terms.tasks().stream()
                .map(task ->
                        new LotteryTask(task.kind(), task.chances(), task.perDay(), done.getOrDefault(task.kind(), 0)))
                .toList();
    }

    private List<LotteryDrawView> mine(UUID campaignId, UUID readerId) {
        return rows.ofPerson(campaignId, readerId, SHOWN).stream()
                .map(LotteryDrawView::of)
                .toList();
    }

    private List<LotteryWinner> winners(UUID campaignId) {
        var found = rows.winners(campaignId, SHOWN);
        var names =
                people.summaries(found.stream().map(Drawn::personId).distinct().toList());
        return found.stream()
                .map(drawn -> {
                    var person = names.get(drawn.personId());
                    var prize = drawn.prize();
                    return new LotteryWinner(
                            person == null ? "" : person.nickname(),
                            person == null ? "" : person.avatarUrl(),
                            prize == null ? 0 : prize,
                            drawn.number(),
                            drawn.at());
                })
                .toList();
    }

    /** What is needed to check the draws after a number. */
    LotteryProof proof(UUID campaignId, long after, int limit) {
        var campaign = published(campaignId);
        var lottery = lottery(campaign);
        var found = rows.after(campaignId, after, limit);
        return new LotteryProof(
                campaignId,
                LotteryDraw.TICKETS,
                lottery.seedHash(),
                seed(campaign, lottery),
                campaign.spec().terms(LotterySpec.class).prizes().stream()
                        .map(prize -> new ProofPrize(prize.nameZh(), prize.nameEn(), prize.odds(), prize.stock()))
                        .toList(),
                found.stream().map(LotteryDrawView::of).toList(),
                found.size() < limit ? null : found.getLast().number());
    }
}
