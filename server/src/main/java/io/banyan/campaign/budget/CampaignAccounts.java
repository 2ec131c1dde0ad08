package io.banyan.campaign.budget;

import io.banyan.ledger.Account;
import io.banyan.ledger.AccountKind;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The accounts of campaigns.
 *
 * <pre>
 * merchant.funding  → campaign.budget      funded at approval; what is left goes back at settlement
 * campaign.budget   → campaign.reserved    a worst case is set aside before anything is promised
 * campaign.reserved → campaign.budget      what of it was not needed
 * campaign.reserved → campaign.discount    price reductions that were really given
 * campaign.reserved → campaign.held        rewards earned and frozen
 * campaign.held     → wallet.available     rewards granted
 * </pre>
 *
 * The accounts of a campaign are guarded: none can go below zero, so what is given, held and reserved together
 * can never exceed what was funded.
 */
@Configuration(proxyBeanMethods = false)
class CampaignAccounts {

    private static final String FUNDING = "merchant.funding";
    static final String BUDGET = "campaign.budget";
    static final String RESERVED = "campaign.reserved";
    static final String HELD = "campaign.held";
    static final String DISCOUNT = "campaign.discount";

    /** The one merchant of this installation. */
    private static final UUID MERCHANT = new UUID(0, 0);

    @Bean
    AccountKind merchantFunding() {
        return new AccountKind(FUNDING, false);
    }

    @Bean
    AccountKind campaignBudget() {
        return new AccountKind(BUDGET, true);
    }

    @Bean
    AccountKind campaignReserved() {
        return new AccountKind(RESERVED, true);
    }

    @Bean
    AccountKind campaignHeld() {
        return new AccountKind(HELD, true);
    }

    @Bean
    AccountKind campaignDiscount() {
        return new AccountKind(DISCOUNT, true);
    }

    static Account funding(String currency) {
        return new Account(FUNDING, MERCHANT, currency);
    }

    static Account budget(UUID campaignId, String currency) {
        return new Account(BUDGET, campaignId, currency);
    }

    static Account reserved(UUID campaignId, String currency) {
        return new Account(RESERVED, campaignId, currency);
    }

    static Account held(UUID campaignId, String currency) {
        return new Account(HELD, campaignId, currency);
    }

    static Account discount(UUID campaignId, String currency) {
        return new Account(DISCOUNT, campaignId, currency);
    }
}
