package io.banyan.campaign.fraud;

import io.banyan.campaign.forest.Invitation;
import io.banyan.campaign.forest.Invitations;
import io.banyan.risk.spi.InvitationSource;
import io.banyan.trade.Orders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shows risk the invitation forest. Whoever bought something is active. */
@Component
class ForestInvitations implements InvitationSource {

    private final Invitations invitations;
    private final Orders orders;

    ForestInvitations(Invitations invitations, Orders orders) {
        this.invitations = invitations;
        this.orders = orders;
    }

    @Override
    public List<Brought> broughtBy(UUID inviterId, Instant since, int most) {
        var brought = invitations.broughtSince(inviterId, since, most);
        if (brought.isEmpty()) {
            return List.of();
        }
        var people = brought.stream().map(Invitation::inviteeId).toList();
        var inviters = invitations.brought(people);
        var buyers = orders.buyers(people);
        return brought.stream()
                .map(one -> new Brought(
                        one.inviteeId(),
                        one.at(),
                        inviters.containsKey(one.inviteeId()),
                        buyers.containsKey(one.inviteeId())))
                .toList();
    }

    @Override
    public List<UUID> above(UUID personId, int most) {
        var above = new ArrayList<UUID>();
        var inviter = invitations.inviterOf(personId);
        while (inviter.isPresent() && above.size() < most) {
            above.add(inviter.get());
            inviter = invitations.inviterOf(inviter.get());
        }
        return above;
    }
}
