package io.banyan.campaign.forest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.RewardPurpose;
import io.banyan.campaign.lifecycle.CampaignPublicView;
import io.banyan.campaign.lifecycle.PublicCampaigns;
import io.banyan.campaign.reward.Rewards;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.identity.Allowed;
import io.banyan.identity.People;
import io.banyan.identity.Role;
import io.banyan.identity.Shopper;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.setting.Settings;
import io.banyan.trade.BuyerSummary;
import io.banyan.trade.Orders;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Whom one has brought: for oneself in the shop, for operators in the console. */
@RestController
class InvitationController {

    private final Invitations invitations;
    private final InvitationTrees trees;
    private final Rewards rewards;
    private final Orders orders;
    private final People people;
    private final Settings settings;
    private final Campaigns campaigns;
    private final PublicCampaigns publicCampaigns;

    InvitationController(
            Campaigns campaigns,
            PublicCampaigns publicCampaigns,
            Invitations invitations,
            InvitationTrees trees,
            Rewards rewards,
            Orders orders,
            People people,
            Settings settings) {
        this.campaigns = campaigns;
        this.publicCampaigns = publicCampaigns;
        this.invitations = invitations;
        this.trees = trees;
        this.rewards = rewards;
        this.orders = orders;
        this.people = people;
        this.settings = settings;
    }

    /** What invitations pay their inviter. */
    private static final Set<RewardPurpose> BY_INVITING =
            Set.of(RewardPurpose.INVITER, RewardPurpose.LADDER, RewardPurpose.SECOND_LEVEL);

    /**
     * @param invited people brought directly
     * @param ordered those of them who have paid an order
     * @param earned rewards held or granted; {@code frozen} is the part still held
     * @param campaign the referral that runs, if one does
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record InvitationsView(
            long invited,
            long ordered,
            Money earned,
            Money frozen,
            List<InvitationNode> tree,
            @Nullable CampaignPublicView campaign) {}

    /** Whom the shopper has brought, and what it earned. */
    @Operation(summary = "My invitations")
    @GetMapping("/api/me/invitations")
    InvitationsView mine(Shopper shopper) {
        UUID me = shopper.personId();
        String currency = settings.get("shop.currency", String.class, "CNY");
        List<InvitationNode> tree = trees.below(me);
        return new InvitationsView(
                invitations.brought(Set.of(me)).getOrDefault(me, 0L),
                ordered(tree),
                rewards.earned(me, BY_INVITING, currency),
                rewards.frozen(me, BY_INVITING, currency),
                tree,
                campaigns.running(Mechanic.REFERRAL).stream()
                        .findFirst()
                        .flatMap(referral -> publicCampaigns.view(referral.id()))
                        .orElse(null));
    }

    private long ordered(List<InvitationNode> direct) {
        List<UUID> ids = direct.stream().map(InvitationNode::personId).toList();
        return ids.isEmpty()
                ? 0
                : orders.buyers(ids).values().stream()
                        .mapToInt(BuyerSummary::orders)
                        .filter(count -> count > 0)
                        .count();
    }

    record Inviter(UUID id, String nickname) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PersonInvitations(@Nullable Inviter invitedBy, List<InvitationNode> tree) {}

    /** Who brought a person, and whom they brought. */
    @Operation(summary = "Invitations of a person")
    @Allowed({Role.SERVICE, Role.GROWTH, Role.ANALYST, Role.RISK})
    @GetMapping("/api/console/people/{id}/invitations")
    PersonInvitations of(@PathVariable UUID id) {
        Inviter inviter = invitations
                .inviterOf(id)
                .flatMap(people::find)
                .map(person -> new Inviter(person.id(), person.nickname()))
                .orElse(null);
        return new PersonInvitations(inviter, trees.below(id));
    }
}
