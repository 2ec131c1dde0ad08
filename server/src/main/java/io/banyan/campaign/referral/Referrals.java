package io.banyan.campaign.referral;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.InviteAccepted;
import io.banyan.campaign.engine.Closed;
import io.banyan.campaign.engine.Engine;
import io.banyan.campaign.engine.Intake;
import io.banyan.campaign.engine.RewardTerms;
import io.banyan.campaign.forest.Invitations;
import io.banyan.campaign.referral.Enrolment.State;
import io.banyan.campaign.referral.ReferralDecisions.Change;
import io.banyan.campaign.referral.ReferralDecisions.Terms;
import io.banyan.campaign.reward.RewardShown;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.kernel.id.Ids;
import io.banyan.kernel.setting.Settings;
import io.banyan.trade.Order;
import io.banyan.trade.OrderCompleted;
import io.banyan.trade.OrderPaid;
import io.banyan.trade.OrderRefunded;
import io.banyan.trade.Orders;
import io.banyan.trade.RefundState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What happens under referrals: loads the inviter's tally under its row lock, lets the decision be made, stores it and
 * has its effects carried out, all in one transaction.
 */
@Component
public class Referrals {

    private final ReferralRows rows;
    private final Campaigns campaigns;
    private final Intake intake;
    private final Engine engine;
    private final Orders orders;
    private final Invitations invitations;
    private final RewardTerms rewards;
    private final Settings settings;
    private final Ids ids;
    private final Clock clock;

    Referrals(
            ReferralRows rows,
            Campaigns campaigns,
            Intake intake,
            Engine engine,
            Orders orders,
            Invitations invitations,
            RewardTerms rewards,
            Settings settings,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.campaigns = campaigns;
        this.intake = intake;
        this.engine = engine;
        this.orders = orders;
        this.invitations = invitations;
        this.rewards = rewards;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * How an invited person stands.
     *
     * @param state how far they are
     * @param reward what they earned their inviter, once they have
     */
    public record Standing(String state, @Nullable RewardShown reward) {}

    /** How these invited people stand; those who were never enrolled are left out. */
    public Map<UUID, Standing> standings(Collection<UUID> invitees) {
        var standings = new HashMap<UUID, Standing>();
        for (var enrolment : rows.ofInvitees(invitees)) {
            var reward = enrolment.state() == State.REWARDED
                    ? spec(enrolment.campaignId(), enrolment.version()).inviterReward()
                    : null;
            standings.put(
                    enrolment.inviteeId(),
                    new Standing(
                            enrolment.state().name(),
                            reward == null || !reward.gives() ? null : rewards.shown(reward)));
        }
        return standings;
    }

    /** Somebody was invited: enrols them if their invitation belongs to a referral that takes them. */
    void invited(InviteAccepted fact) {
        var campaign = campaignOf(fact).orElse(null);
        if (campaign == null || rows.ofInvitee(fact.inviteeId()).isPresent()) {
            return;
        }
        var tally = rows.lock(campaign.id(), fact.inviterId(), campaign.version());
        var enrolment = new Enrolment(
                ids.next(),
                campaign.id(),
                campaign.version(),
                fact.inviterId(),
                fact.inviteeId(),
                upline(campaign, fact),
                State.PENDING,
                null,
                null,
                fact.at());
        var terms = terms(enrolment, tally);
        var refusal = refusal(campaign, tally, enrolment, terms);
        if (refusal.isPresent()) {
            rows.save(enrolment.become(State.REFUSED).because(refusal.get().name()));
            return;
        }
        save(tally, ReferralDecisions.enrol(tally, enrolment, terms));
        orderedAlready(fact.inviteeId(), fact.at()).ifPresent(order -> ordered(fact.inviteeId(), order.id()));
    }

    /** Who brought the inviter, where the terms reward them too; a third level is never looked for. */
    private @Nullable UUID upline(Campaign campaign, InviteAccepted fact) {
        return campaign.spec().terms(ReferralSpec.class).secondLevelReward() == null
                ? null
                : invitations
                        .inviterOf(fact.inviterId())
                        .filter(upline -> !upline.equals(fact.inviteeId()))
                        .orElse(null);
    }

    /** A share of no campaign counts for the referral that runs; one of another campaign for none. */
    private Optional<Campaign> campaignOf(InviteAccepted fact) {
        if (fact.campaignId() == null) {
            return campaigns.running(Mechanic.REFERRAL).stream().findFirst();
        }
        return campaigns.find(fact.campaignId()).filter(campaign -> campaign.mechanic() == Mechanic.REFERRAL);
    }

    private Optional<Closed> refusal(Campaign campaign, Tally tally, Enrolment enrolment, Terms terms) {
        var perInviter = campaign.spec().caps().perInviter();
        if (perInviter != null && tally.live() >= perInviter) {
            return Optional.of(Closed.PERSON);
        }
        return intake.admit(new Intake.Applicant(
                enrolment.id(),
                campaign.id(),
                campaign.version(),
                enrolment.inviteeId(),
                Map.of(enrolment.reservation(), terms.spec().perInvited()),
                Ladder.newlyInReach(tally, terms.ladder(), campaign.currency()),
                false));
    }

    /** Their first order may have been paid before their invitation was told here. */
    private Optional<Order> orderedAlready(UUID inviteeId, Instant since) {
        return orders.latestOf(inviteeId, 20).stream()
                .filter(order -> order.firstPaidOrder() && order.refundState() != RefundState.FULL)
                .filter(order -> paidSince(order.moments().paidAt(), since))
                .findFirst();
    }

    private static boolean paidSince(@Nullable Instant paidAt, Instant since) {
        return paidAt != null && !paidAt.isBefore(since);
    }

    void paid(OrderPaid fact) {
        if (fact.firstPaidOrder() && fact.personId() != null) {
            ordered(fact.personId(), fact.orderId());
        }
    }

    private void ordered(UUID inviteeId, UUID orderId) {
        rows.ofInvitee(inviteeId)
                .ifPresent(seen -> change(
                        seen.id(),
                        (tally, enrolment, terms) -> ReferralDecisions.ordered(tally, enrolment, orderId, terms)));
    }

    void completed(OrderCompleted fact) {
        rows.ofOrder(fact.orderId())
                .ifPresent(seen -> change(
                        seen.id(),
                        (tally, enrolment, terms) ->
                                ReferralDecisions.received(tally, enrolment, returnWindow(), terms)));
    }

    void refunded(OrderRefunded fact) {
        if (fact.full()) {
            rows.ofOrder(fact.orderId()).ifPresent(seen -> change(seen.id(), ReferralDecisions::undone));
        }
    }

    void lapse(UUID enrolmentId) {
        change(enrolmentId, ReferralDecisions::lapse);
    }

    void windowOver(UUID enrolmentId) {
        change(enrolmentId, ReferralDecisions::windowOver);
    }

    private interface Decision {
        Change make(Tally tally, Enrolment enrolment, Terms terms);
    }

    private void change(UUID enrolmentId, Decision decision) {
        var seen = rows.find(enrolmentId).orElseThrow();
        var tally = rows.lock(seen.campaignId(), seen.inviterId(), seen.version());
        var enrolment = rows.find(enrolmentId).orElseThrow();
        save(tally, decision.make(tally, enrolment, terms(enrolment, tally)));
    }

    private void save(Tally before, Change change) {
        rows.save(before, change.tally());
        engine.carryOut(change.effects());
    }

    private Terms terms(Enrolment enrolment, Tally tally) {
        return new Terms(
                spec(enrolment.campaignId(), enrolment.version()),
                spec(tally.campaignId(), tally.version()),
                ids::next,
                clock.instant());
    }

    private ReferralSpec spec(UUID campaignId, int version) {
        return campaigns.specification(campaignId, version).terms(ReferralSpec.class);
    }

    private Duration returnWindow() {
        return Duration.ofDays(settings.get("shop.return_window_days", Integer.class, 7));
    }
}
