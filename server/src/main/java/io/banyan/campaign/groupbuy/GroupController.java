package io.banyan.campaign.groupbuy;

import io.banyan.campaign.CampaignProblem;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.forest.Invitations;
import io.banyan.campaign.groupbuy.GroupViews.Reader;
import io.banyan.identity.Actor;
import io.banyan.identity.Operator;
import io.banyan.identity.Shopper;
import io.banyan.identity.Visitor;
import io.banyan.kernel.idempotency.Idempotency;
import io.banyan.kernel.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Groups in the shop. A group is opened by placing an order with the campaign as its offer, and joined likewise. */
@RestController
@RequestMapping("/api")
class GroupController {

    private static final int SHOWN = 20;
    private static final int LOOKED_AT = 200;

    /** What somebody wants who found no place. */
    record DisplacedChoice(@NotNull Choice choice) {

        /** A refund at once, or a new group opened with the order that is paid. */
        enum Choice {
            REFUND,
            NEW_GROUP
        }
    }

    private final GroupRows groups;
    private final MemberRows members;
    private final Groups acts;
    private final GroupViews views;
    private final GroupBuyOffers offers;
    private final Campaigns campaigns;
    private final Invitations invitations;
    private final Idempotency idempotency;
    private final Clock clock;

    GroupController(
            GroupRows groups,
            MemberRows members,
            Groups acts,
            GroupViews views,
            GroupBuyOffers offers,
            Campaigns campaigns,
            Invitations invitations,
            Idempotency idempotency,
            Clock clock) {
        this.groups = groups;
        this.members = members;
        this.acts = acts;
        this.views = views;
        this.offers = offers;
        this.campaigns = campaigns;
        this.invitations = invitations;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @Operation(summary = "What the running campaigns offer for a product")
    @GetMapping("/offers")
    List<OfferView> offers(@RequestParam UUID productId) {
        return campaigns.runningFor(productId).stream()
                .flatMap(campaign -> offers.of(campaign).stream())
                .toList();
    }

    @Operation(summary = "Open groups to join: friends' first, then those that lack the fewest people")
    @GetMapping("/groups")
    List<GroupView> open(
            @RequestParam(required = false) @Nullable UUID campaignId,
            @RequestParam(required = false) @Nullable UUID productId,
            Actor actor,
            Locale locale) {
        var reader = reader(actor, null, locale);
        var friends = reader.personId() == null ? Set.<UUID>of() : invitations.friendsOf(reader.personId());
        var ids = groups.open(campaignId, productId, clock.instant(), LOOKED_AT);
        var open = groups.find(ids).stream()
                .filter(group -> shown(group) || ofFriend(group, friends))
                .sorted(Comparator.comparing((Group group) -> !ofFriend(group, friends))
                        .thenComparingInt(group -> ids.indexOf(group.id())))
                .limit(SHOWN)
                .toList();
        return views.of(open, reader);
    }

    private boolean shown(Group group) {
        return campaigns
                .specification(group.campaignId(), group.version())
                .terms(GroupBuySpec.class)
                .showOpenGroups();
    }

    private static boolean ofFriend(Group group, Set<UUID> friends) {
        return group.present().stream().anyMatch(member -> friends.contains(member.personId()));
    }

    @Operation(summary = "A group: who is in, how many places are left, until when")
    @GetMapping("/groups/{id}")
    GroupView find(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String shareCode,
            Actor actor,
            Locale locale) {
        return views.of(group(id), reader(actor, shareCode, locale));
    }

    @Operation(summary = "My groups, the latest first")
    @GetMapping("/me/groups")
    List<GroupView> mine(Shopper shopper, Locale locale) {
        var ids = members.ofPerson(shopper.personId(), LOOKED_AT).stream()
                .map(Member::groupId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var found = groups.find(ids).stream()
                .sorted(Comparator.comparingInt(group -> ids.indexOf(group.id())))
                .toList();
        return views.of(found, reader(shopper, null, locale));
    }

    @Operation(summary = "Leave an open group and get all the money back")
    @PostMapping("/groups/{id}/withdraw")
    GroupView withdraw(
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Shopper shopper,
            Locale locale) {
        idempotency.once(owner(shopper), "group.withdraw", key, Map.of("group", id), Map.class, () -> {
            acts.withdraw(id, shopper.personId());
            return Map.of("group", id);
        });
        return views.of(group(id), reader(shopper, null, locale));
    }

    @Operation(summary = "The part that my order has in a group-buy")
    @GetMapping("/orders/{id}/participation")
    MyParticipation participation(@PathVariable UUID id, Shopper shopper) {
        return MyParticipation.of(own(id, shopper));
    }

    @Operation(summary = "My payment found no place: a refund at once, or a new group")
    @PostMapping("/orders/{id}/displaced")
    MyParticipation choose(@PathVariable UUID id, @Valid @RequestBody DisplacedChoice choice, Shopper shopper) {
        own(id, shopper);
        return MyParticipation.of(
                switch (choice.choice()) {
                    case REFUND -> acts.refundDisplaced(id, shopper.personId());
                    case NEW_GROUP -> acts.openAnother(id, shopper.personId());
                });
    }

    private Member own(UUID orderId, Shopper shopper) {
        return members.find(orderId)
                .filter(member -> member.personId().equals(shopper.personId()))
                .orElseThrow(() -> new ProblemException(CampaignProblem.NO_PARTICIPATION));
    }

    private Group group(UUID id) {
        return groups.find(id).orElseThrow(() -> new ProblemException(CampaignProblem.GROUP_NOT_FOUND));
    }

    private static String owner(Shopper shopper) {
        return "person:" + shopper.personId();
    }

    private static Reader reader(Actor actor, @Nullable String shareCode, Locale locale) {
        return switch (actor) {
            case Shopper(var person, var visitor) -> new Reader(person, visitor, shareCode, locale);
            case Visitor(var visitor) -> new Reader(null, visitor, shareCode, locale);
            case Operator _ -> new Reader(null, null, shareCode, locale);
        };
    }
}
