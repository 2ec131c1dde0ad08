package io.banyan.campaign.forest;

import io.banyan.campaign.referral.Referrals;
import io.banyan.campaign.referral.Referrals.Standing;
import io.banyan.identity.People;
import io.banyan.identity.PersonSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts people and their standings into the forest. */
@Component
class InvitationTrees {

    /** Deeper and wider than this nobody looks. */
    private static final int LEVELS = 6;

    private static final int PEOPLE = 500;

    private final Invitations invitations;
    private final Referrals referrals;
    private final People people;

    InvitationTrees(Invitations invitations, Referrals referrals, People people) {
        this.invitations = invitations;
        this.referrals = referrals;
        this.people = people;
    }

    /** The people below one, first come first. */
    List<InvitationNode> below(UUID personId) {
        List<Invitation> below = invitations.below(personId, LEVELS, PEOPLE);
        List<UUID> ids = below.stream().map(Invitation::inviteeId).toList();
        Map<UUID, PersonSummary> summaries = people.summaries(ids);
        Map<UUID, Standing> standings = referrals.standings(ids);
        Map<UUID, List<Invitation>> byInviter = below.stream().collect(Collectors.groupingBy(Invitation::inviterId));
        return nodes(personId, byInviter, summaries, standings);
    }

    private static List<InvitationNode> nodes(
            UUID inviter,
            Map<UUID, List<Invitation>> byInviter,
            Map<UUID, PersonSummary> summaries,
            Map<UUID, Standing> standings) {
        List<InvitationNode> nodes = new ArrayList<>();
        for (Invitation invitation : byInviter.getOrDefault(inviter, List.of())) {
            UUID invitee = invitation.inviteeId();
            nodes.add(node(
                    invitation,
                    summaries.get(invitee),
                    standings.get(invitee),
                    nodes(invitee, byInviter, summaries, standings)));
        }
        return nodes;
    }

    private static InvitationNode node(
            Invitation invitation,
            @Nullable PersonSummary person,
            @Nullable Standing standing,
            List<InvitationNode> children) {
        return new InvitationNode(
                invitation.inviteeId(),
                person == null ? "" : person.nickname(),
                People.avatarUrl(invitation.inviteeId()),
                invitation.at(),
                standing == null ? "JOINED" : standing.state(),
                standing == null ? null : standing.reward(),
                children);
    }
}
