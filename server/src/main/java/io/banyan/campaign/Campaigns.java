package io.banyan.campaign;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.banyan.campaign.specification.CampaignSpec;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.kernel.id.Ids;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.ProblemException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The campaigns of the shop. */
@Component
public class Campaigns {

    private record Version(UUID campaignId, int version) {}

    private final CampaignRows rows;
    private final Ids ids;
    private final Clock clock;
    private final Cache<Version, CampaignSpec> specifications =
            Caffeine.newBuilder().maximumSize(10_000).build();

    Campaigns(CampaignRows rows, Ids ids, Clock clock) {
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
    }

    public Optional<Campaign> find(UUID id) {
        return rows.find(id);
    }

    /** The campaign if it is one of that mechanic. */
    public Optional<Campaign> find(UUID id, Mechanic mechanic) {
        return rows.find(id).filter(campaign -> campaign.mechanic() == mechanic);
    }

    /** A campaign that is known to exist. */
    public Campaign get(UUID id) {
        return rows.find(id).orElseThrow(() -> new ProblemException(CampaignProblem.NOT_FOUND));
    }

    /** The same, holding its row until the transaction ends. */
    public Campaign lock(UUID id) {
        return rows.lock(id).orElseThrow(() -> new ProblemException(CampaignProblem.NOT_FOUND));
    }

    /** One version of a campaign's specification; it never changes. */
    public CampaignSpec specification(UUID campaignId, int version) {
        return specifications.get(
                new Version(campaignId, version), key -> rows.specification(key.campaignId(), key.version()));
    }

    /** All campaigns, the latest change first. */
    public List<Campaign> all() {
        return rows.all();
    }

    public List<Campaign> inState(CampaignState state) {
        return rows.inState(state, null);
    }

    public List<Campaign> running(Mechanic mechanic) {
        return rows.inState(CampaignState.RUNNING, mechanic);
    }

    /** The running campaigns about one product. */
    public List<Campaign> runningFor(UUID productId) {
        return rows.runningFor(productId);
    }

    /** Writes a new draft. */
    public Campaign draft(CampaignSpec spec, String who) {
        var id = ids.next();
        rows.insert(id, spec, who, clock.instant());
        return get(id);
    }

    /** Writes the next version of a campaign that the caller has locked. */
    public Campaign newVersion(Campaign campaign, CampaignSpec spec, String who) {
        rows.newVersion(campaign.id(), campaign.version() + 1, spec, who, clock.instant());
        return get(campaign.id());
    }

    /** Moves a campaign that the caller has locked. */
    public Campaign move(Campaign campaign, CampaignState state, @Nullable String submittedBy) {
        rows.moveTo(campaign.id(), state, submittedBy, clock.instant());
        return get(campaign.id());
    }

    /** Who asked for the review of the campaign. */
    public Optional<String> submittedBy(UUID id) {
        return rows.submittedBy(id);
    }

    /** Who wrote this version of the specification. */
    public String writtenBy(UUID id, int version) {
        return rows.writtenBy(id, version);
    }

    /** Notes that so much was put into the campaign's budget account, or taken out of it. */
    public void noteFunding(UUID id, Money change) {
        rows.fund(id, change);
    }
}
