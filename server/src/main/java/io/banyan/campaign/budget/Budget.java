package io.banyan.campaign.budget;

import static io.banyan.campaign.budget.CampaignAccounts.budget;
import static io.banyan.campaign.budget.CampaignAccounts.discount;
import static io.banyan.campaign.budget.CampaignAccounts.funding;
import static io.banyan.campaign.budget.CampaignAccounts.held;
import static io.banyan.campaign.budget.CampaignAccounts.reserved;

import io.banyan.campaign.Campaigns;
import io.banyan.kernel.money.Money;
import io.banyan.ledger.Account;
import io.banyan.ledger.Ledger;
import io.banyan.ledger.Posting;
import io.banyan.wallet.Credit;
import io.banyan.wallet.Wallets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/**
 * The budget of campaigns. Whatever may come to cost money is set aside first, in the transaction of the act that
 * makes it possible; later steps only move what is set aside. So nothing can cost more than the budget, whoever
 * acts at the same time and wherever the power fails.
 */
@Component
public class Budget {

    private final Ledger ledger;
    private final ReservationRows reservations;
    private final Campaigns campaigns;
    private final Wallets wallets;
    private final Clock clock;

    Budget(Ledger ledger, ReservationRows reservations, Campaigns campaigns, Wallets wallets, Clock clock) {
        this.ledger = ledger;
        this.reservations = reservations;
        this.campaigns = campaigns;
        this.wallets = wallets;
        this.clock = clock;
    }

    /** What could still be promised. */
    public Money free(UUID campaignId, String currency) {
        return ledger.balance(budget(campaignId, currency));
    }

    /** The same, and nobody else can promise any of it until the transaction ends. */
    public Money lockedFree(UUID campaignId, String currency) {
        reservations.lockGate(campaignId);
        return free(campaignId, currency);
    }

    /** Takes the gate of the campaign, which comes before its rewards, reservations and accounts. */
    public void lockGate(UUID campaignId) {
        reservations.lockGate(campaignId);
    }

    /** How the budget of a campaign is used now. */
    public BudgetView view(UUID campaignId) {
        var funded = campaigns.get(campaignId).funded();
        var currency = funded.currency();
        var free = ledger.balance(budget(campaignId, currency));
        var reserved = ledger.balance(reserved(campaignId, currency));
        var held = ledger.balance(held(campaignId, currency));
        var discounts = ledger.balance(discount(campaignId, currency));
        var granted = funded.minus(free).minus(reserved).minus(held).minus(discounts);
        return new BudgetView(funded, reserved, held, granted, free, discounts);
    }

    /**
     * Puts money into the budget, or takes free money out of it when negative.
     *
     * @param cause makes a repetition harmless
     */
    public void fund(UUID campaignId, Money change, String cause) {
        reservations.lockGate(campaignId);
        var currency = change.currency();
        move("campaign.fund:" + cause, "Campaign funded", funding(currency), budget(campaignId, currency), change);
        campaigns.noteFunding(campaignId, change);
    }

    /** Sets the worst case of an act aside. The caller has seen that it is free, and holds the campaign's gate. */
    public void reserve(UUID campaignId, String key, Money amount) {
        reservations.lockGate(campaignId);
        var currency = amount.currency();
        if (reservations.insert(key, campaignId, amount, clock.instant())) {
            move(
                    "campaign.reserve:" + key,
                    "Worst case set aside",
                    budget(campaignId, currency),
                    reserved(campaignId, currency),
                    amount);
        }
    }

    /** Gives back what is left of a reservation; does nothing the second time. */
    public void giveBack(String key) {
        lock(key);
        reservations
                .takeAll(key)
                .ifPresent(part -> sendHome(
                        "campaign.give_back:" + key,
                        "Reservation not needed",
                        reserved(part.campaignId(), part.amount().currency()),
                        part.campaignId(),
                        part.amount()));
    }

    /**
     * Books a price reduction that was really given.
     *
     * @param cause one of its own for each out of the same reservation
     */
    public void payDiscount(String key, Money amount, String cause) {
        spend(key, amount, "campaign.discount:" + cause, "Discount given", CampaignAccounts::discount);
    }

    /** Books back a price reduction because the order it was given on was undone. */
    public void returnDiscount(UUID campaignId, Money amount, String cause) {
        reservations.lockGate(campaignId);
        sendHome(
                "campaign.discount_undone:" + cause,
                "Discount undone",
                discount(campaignId, amount.currency()),
                campaignId,
                amount);
    }

    /** Books a reward as earned and frozen. */
    public void hold(String key, Money amount, String cause) {
        spend(key, amount, "reward.held:" + cause, "Reward held", CampaignAccounts::held);
    }

    /** Gives the part of a reservation back that a refused reward would have cost. */
    public void forgo(String key, Money amount, String cause) {
        lock(key);
        reservations
                .take(key, amount)
                .ifPresent(part -> sendHome(
                        "reward.forgone:" + cause,
                        "Reward refused",
                        reserved(part.campaignId(), amount.currency()),
                        part.campaignId(),
                        amount));
    }

    /** Books a frozen reward into its owner's wallet; the texts are for their statement. */
    public void grant(UUID campaignId, UUID personId, Money amount, String cause, String zh, String en) {
        reservations.lockGate(campaignId);
        if (!amount.isZero()) {
            wallets.credit(new Credit(
                    credit(cause),
                    held(campaignId, amount.currency()),
                    personId,
                    amount,
                    clock.instant(),
                    null,
                    zh,
                    en));
        }
    }

    private static String credit(String cause) {
        return "reward:" + cause;
    }

    /** Books what a frozen reward costs to whoever bears it when it is used: points, coupons, goods. */
    public void pay(UUID campaignId, Account destination, Money amount, String cause) {
        reservations.lockGate(campaignId);
        move("reward.paid:" + cause, "Reward paid", held(campaignId, amount.currency()), destination, amount);
    }

    /** Books a frozen reward back to the budget. */
    public void reject(UUID campaignId, Money amount, String cause) {
        reservations.lockGate(campaignId);
        sendHome(
                "reward.rejected:" + cause,
                "Reward undone while frozen",
                held(campaignId, amount.currency()),
                campaignId,
                amount);
    }

    /** Takes a granted reward back out of its owner's wallet, which may leave them owing it. */
    public void clawBack(UUID campaignId, String cause, String reason) {
        reservations.lockGate(campaignId);
        wallets.undoCredit(credit(cause), reason);
    }

    /** Books what a granted reward cost back to the budget. */
    public void payBack(UUID campaignId, Account from, Money amount, String cause) {
        reservations.lockGate(campaignId);
        sendHome("reward.paid_back:" + cause, "Reward taken back", from, campaignId, amount);
    }

    private void spend(
            String key, Money amount, String cause, String description, BiFunction<UUID, String, Account> destination) {
        if (amount.isZero()) {
            return;
        }
        lock(key);
        var part = reservations
                .take(key, amount)
                .orElseThrow(() -> new IllegalStateException(key + " has less than " + amount + " set aside"));
        move(
                cause,
                description,
                reserved(part.campaignId(), amount.currency()),
                destination.apply(part.campaignId(), amount.currency()),
                amount);
    }

    private void lock(String key) {
        reservations.campaignOf(key).ifPresent(reservations::lockGate);
    }

    private void sendHome(String cause, String description, Account from, UUID campaignId, Money amount) {
        if (!amount.isZero()) {
            move(cause, description, from, home(campaignId, amount), amount);
        }
    }

    /** Where money that comes back goes: the campaign's budget, or the merchant once the campaign is settled. */
    Account home(UUID campaignId, Money amount) {
        if (campaigns.get(campaignId).state().funded()) {
            return budget(campaignId, amount.currency());
        }
        campaigns.noteFunding(campaignId, amount.negate());
        return funding(amount.currency());
    }

    private void move(String cause, String description, Account from, Account to, Money amount) {
        if (!amount.isZero()) {
            ledger.post(cause, description, List.of(new Posting(from, amount.negate()), new Posting(to, amount)));
        }
    }
}
