package io.banyan.campaign.lottery;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.engine.Engine;
import io.banyan.campaign.engine.Intake;
import io.banyan.campaign.lottery.LotteryDecisions.Way;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.kernel.id.Ids;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.kernel.vault.Vault;
import io.banyan.wallet.Units;
import io.banyan.wallet.WalletAccounts;
import io.banyan.wallet.Wallets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Makes lotteries and draws. Draws of a lottery are made one after the other, holding the campaign's gate, so that their
 * numbers have no gaps and no prize is given that is not there.
 */
@Component
class Draws {

    private final LotteryRows rows;
    private final Campaigns campaigns;
    private final Intake intake;
    private final Engine engine;
    private final Wallets wallets;
    private final Vault vault;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Draws(
            LotteryRows rows,
            Campaigns campaigns,
            Intake intake,
            Engine engine,
            Wallets wallets,
            Vault vault,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.campaigns = campaigns;
        this.intake = intake;
        this.engine = engine;
        this.wallets = wallets;
        this.vault = vault;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Fixes the seed and the stock of prizes. Approved again before the start, it keeps the seed that it was published with. */
    void make(Campaign campaign) {
        var seed = new byte[LotteryDraw.SEED_BYTES];
        random.nextBytes(seed);
        rows.make(
                campaign.id(),
                vault.encrypt(HexFormat.of().formatHex(seed), context(campaign.id())),
                LotteryDraw.hash(seed),
                campaign.spec().terms(LotterySpec.class).prizes().stream()
                        .map(LotterySpec.Prize::stock)
                        .toList(),
                clock.instant());
    }

    /** The seed as hexadecimal digits; not to be told before the end. */
    String seed(Lottery lottery) {
        return vault.decrypt(lottery.sealedSeed(), context(lottery.campaignId()));
    }

    private static String context(UUID campaignId) {
        return "lottery.seed:" + campaignId;
    }

    /** Draws once, for one chance. */
    Drawn draw(UUID campaignId, UUID personId, Way way) {
        return transactions.call(() -> {
            lottery(campaignId);
            intake.lockGates(List.of(campaignId));
            var campaign = lottery(campaignId);
            var terms = campaign.spec().terms(LotterySpec.class);
            var lottery = rows.find(campaignId).orElseThrow(() -> new ProblemException(LotteryProblem.NOT_FOUND));
            if (lottery.prizes().stream().allMatch(stock -> stock.left() == 0)) {
                throw new ProblemException(LotteryProblem.ALL_WON);
            }
            var participation = ids.next();
            intake.enter(new Intake.Applicant(
                    participation,
                    campaignId,
                    campaign.version(),
                    personId,
                    Map.of(),
                    LotteryDecisions.most(lottery, terms, campaign.currency()),
                    false));
            var seed = HexFormat.of().parseHex(seed(lottery));
            var drawn = LotteryDecisions.draw(lottery, terms, seed, personId, clock.instant());
            spend(drawn);
            rows.insert(drawn);
            engine.carryOut(LotteryDecisions.effects(drawn, terms, campaign.version(), participation, way));
            return drawn;
        });
    }

    private void spend(Drawn drawn) {
        var chance = Money.of(1, Units.CHANCES);
        if (wallets.balance(drawn.personId(), Units.CHANCES).available().compareTo(chance) < 0) {
            throw new ProblemException(LotteryProblem.NO_CHANCE);
        }
        wallets.debit(
                "lottery:" + drawn.campaignId() + ":" + drawn.number(),
                drawn.personId(),
                chance,
                WalletAccounts.redeemed(Units.CHANCES),
                "抽奖",
                "Draw");
    }

    private Campaign lottery(UUID campaignId) {
        return campaigns
                .find(campaignId, Mechanic.LOTTERY)
                .orElseThrow(() -> new ProblemException(LotteryProblem.NOT_FOUND));
    }
}
