package io.banyan.campaign.budget;

import static io.banyan.campaign.budget.CampaignAccounts.budget;
import static io.banyan.campaign.budget.CampaignAccounts.discount;
import static io.banyan.campaign.budget.CampaignAccounts.funding;
import static io.banyan.campaign.budget.CampaignAccounts.held;
import static io.banyan.campaign.budget.CampaignAccounts.reserved;
import static io.banyan.campaign.budget.CampaignAccounts.wallet;

import io.banyan.campaign.Campaigns;
import io.banyan.kernel.money.Money;
import io.banyan.ledger.Account;
import io.banyan.ledger.Ledger;
import io.banyan.ledger.Posting;
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
    private final Clock clock;

    Budget(Ledger ledger, ReservationRows reservations, Campaigns campaigns, Clock clock) {
        this.ledger = ledger;
        this.reservations = reservations;
        this.campaigns = campaigns;
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

    /** Money at a shopper's disposal. */
    public Money available(UUID personId, String currency) {
        return ledger.balance(wallet(personId, currency));
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

    /** Books a price reduction that was really given. */
    public void payDiscount(String key, Money amount) {
        spend(key, amount, "campaign.discount:" + key, "Discount given", CampaignAccounts::discount);
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

    /** Books a frozen reward into its owner's wallet. */
    public void grant(UUID campaignId, UUID personId, Money amount, String cause) {
        reservations.lockGate(campaignId);
        move(
                "reward.granted:" + cause,
                "Reward granted",
                held(campaignId, amount.currency()),
                wallet(personId, amount.currency()),
                amount);
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

    /** Books a granted reward back to the budget. */
    public void clawBack(UUID campaignId, UUID personId, Money amount, String cause) {
        reservations.lockGate(campaignId);
        sendHome(
                "reward.clawed_back:" + cause,
                "Reward clawed back",
                wallet(personId, amount.currency()),
                campaignId,
                amount);
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

    /** Returns money to the campaign's budget, or to the merchant once the campaign is settled. */
    private void sendHome(String cause, String description, Account from, UUID campaignId, Money amount) {
        if (campaigns.get(campaignId).state().funded()) {
            move(cause, description, from, budget(campaignId, amount.currency()), amount);
        } else {
            move(cause, description, from, funding(amount.currency()), amount);
            campaigns.noteFunding(campaignId, amount.negate());
        }
    }

    private void move(String cause, String description, Account from, Account to, Money amount) {
        if (!amount.isZero()) {
            ledger.post(cause, description, List.of(new Posting(from, amount.negate()), new Posting(to, amount)));
        }
    }
}
