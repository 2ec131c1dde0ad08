package io.banyan.campaign.challenge;

import io.banyan.campaign.GroupCompleted;
import io.banyan.campaign.InviteAccepted;
import io.banyan.campaign.ShareOpened;
import io.banyan.campaign.challenge.ChallengeSpec.ChallengeEvent;
import io.banyan.campaign.forest.Invitations;
import io.banyan.campaign.groupbuy.GroupRosters;
import io.banyan.trade.OrderPaid;
import io.banyan.trade.OrderRefunded;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the facts of the shop mean for challenges. */
@Component
class ChallengeFacts {

    private final Challenges challenges;
    private final Invitations invitations;
    private final GroupRosters groups;

    ChallengeFacts(Challenges challenges, Invitations invitations, GroupRosters groups) {
        this.challenges = challenges;
        this.invitations = invitations;
        this.groups = groups;
    }

    void paid(OrderPaid fact) {
        var personId = fact.personId();
        if (personId == null) {
            return;
        }
        var products = fact.items().stream()
                .map(item -> Objects.toString(item.productId(), ""))
                .filter(product -> !product.isEmpty())
                .distinct()
                .toList();
        challenges.happened(new Happening(
                ChallengeEvent.ORDER_PAID,
                personId,
                order(fact.orderId()),
                fact.at(),
                fact.total(),
                products.isEmpty() ? List.of("") : products));
        if (fact.firstPaidOrder()) {
            invitations
                    .inviterOf(personId)
                    .ifPresent(inviter -> challenges.happened(
                            Happening.of(ChallengeEvent.FRIEND_ORDERED, inviter, order(fact.orderId()), fact.at())));
        }
    }

    void refunded(OrderRefunded fact) {
        if (!fact.full()) {
            challenges.lowered(order(fact.orderId()), fact.total().minus(fact.cumulative()));
            return;
        }
        challenges.undone(order(fact.orderId()));
        var offer = fact.offer();
        if (offer != null && offer.groupId() != null && fact.personId() != null) {
            challenges.undone(group(offer.groupId(), fact.personId()));
        }
    }

    void opened(ShareOpened fact) {
        if (!fact.sharerId().equals(fact.personId())) {
            challenges.happened(new Happening(
                    ChallengeEvent.SHARE_OPENED,
                    fact.sharerId(),
                    "share:" + fact.shareId() + ":" + fact.visitorId(),
                    fact.at(),
                    null,
                    List.of(fact.visitorId())));
        }
    }

    void invited(InviteAccepted fact) {
        challenges.happened(
                Happening.of(ChallengeEvent.INVITATION, fact.inviterId(), "invited:" + fact.inviteeId(), fact.at()));
    }

    void completed(GroupCompleted fact) {
        groups.find(fact.groupId())
                .ifPresent(roster -> roster.places()
                        .forEach(place -> challenges.happened(Happening.of(
                                ChallengeEvent.GROUP_COMPLETED,
                                place.personId(),
                                group(fact.groupId(), place.personId()),
                                fact.at()))));
    }

    private static String order(UUID id) {
        return "order:" + id;
    }

    private static String group(UUID id, UUID personId) {
        return "group:" + id + ":" + personId;
    }
}
