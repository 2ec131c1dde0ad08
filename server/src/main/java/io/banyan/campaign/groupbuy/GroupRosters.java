package io.banyan.campaign.groupbuy;

import io.banyan.campaign.Campaigns;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who is in a group, for those who tell its people something. */
@Component
public class GroupRosters {

    /**
     * A group as it is now.
     *
     * @param missing how many people it lacks to complete; 0 when it will, and more people only lower the price
     * @param places the people in it, in the order in which they came
     */
    public record Roster(
            UUID groupId,
            UUID campaignId,
            UUID productId,
            boolean open,
            int missing,
            Instant expiresAt,
            List<Place> places) {}

    /** Somebody with a place. */
    public record Place(UUID personId, Instant joinedAt) {}

    private final GroupRows groups;
    private final Campaigns campaigns;

    GroupRosters(GroupRows groups, Campaigns campaigns) {
        this.groups = groups;
        this.campaigns = campaigns;
    }

    /** The roster of a group; nothing when there is no such group. */
    public Optional<Roster> find(UUID groupId) {
        return groups.find(groupId).map(this::roster);
    }

    private Roster roster(Group group) {
        var terms = campaigns.specification(group.campaignId(), group.version()).terms(GroupBuySpec.class);
        return new Roster(
                group.id(),
                group.campaignId(),
                group.productId(),
                group.open(),
                group.open() ? GroupDecisions.missing(group, terms) : 0,
                group.expiresAt(),
                group.present().stream().map(GroupRosters::place).toList());
    }

    private static Place place(Member member) {
        return new Place(member.personId(), Objects.requireNonNullElse(member.joinedAt(), member.placedAt()));
    }
}
