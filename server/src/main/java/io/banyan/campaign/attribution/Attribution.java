package io.banyan.campaign.attribution;

import io.banyan.campaign.Campaigns;
import io.banyan.campaign.share.Share;
import io.banyan.campaign.share.Shares;
import io.banyan.campaign.specification.AttributionRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Credits acts to shares, by the rule of the campaign. Self-touches never count: neither those of the sharer, nor those in
 * a browser in which the sharer was ever signed in.
 */
@Component
public class Attribution {

    /** No campaign looks further back. */
    private static final Duration LONGEST_WINDOW = Duration.ofDays(366);

    private final TouchRows rows;
    private final Shares shares;
    private final Campaigns campaigns;

    Attribution(TouchRows rows, Shares shares, Campaigns campaigns) {
        this.rows = rows;
        this.shares = shares;
        this.campaigns = campaigns;
    }

    /** The one share an act is owed to: under the linear model the last of those that share the credit. */
    public Optional<Credit> creditedShare(Act act) {
        return CreditDecision.decisive(credits(act));
    }

    /**
     * All shares an act is owed to, in order of their touches. For an act of no campaign the campaign of the last touch
     * decides by its rule.
     */
    public List<Credit> credits(Act act) {
        List<Touch> touches = touches(act);
        if (touches.isEmpty()) {
            return List.of();
        }
        Map<@Nullable UUID, AttributionRule> rules = rules(touches);
        return CreditDecision.lastOfAny(touches, rules, act.at())
                .map(last -> CreditDecision.credits(
                        touches.stream()
                                .filter(touch -> Objects.equals(touch.campaignId(), last.campaignId()))
                                .toList(),
                        Objects.requireNonNull(rules.get(last.campaignId())),
                        act.at()))
                .orElse(List.of());
    }

    /** Notes that the person uses the browser: what was touched in it may be theirs. */
    public void know(UUID personId, @Nullable String visitorId) {
        if (visitorId != null) {
            rows.know(personId, visitorId);
        }
    }

    private List<Touch> touches(Act act) {
        Set<String> visitors = new LinkedHashSet<>();
        if (act.visitorId() != null) {
            visitors.add(act.visitorId());
        }
        if (act.personId() != null) {
            visitors.addAll(rows.browsers(act.personId()));
        }
        List<Touch> touches =
                new ArrayList<>(rows.touches(act, visitors, act.at().minus(LONGEST_WINDOW)));
        carried(act, visitors).ifPresent(touches::add);
        return touches;
    }

    /**
     * The share that the act itself named. Where its opening was recorded, that record counts; where it was not (no
     * consent, no cookie), naming it is the touch.
     */
    private Optional<Touch> carried(Act act, Set<String> visitors) {
        return Optional.ofNullable(act.shareCode())
                .flatMap(shares::find)
                .filter(share -> act.campaignId() == null || act.campaignId().equals(share.campaignId()))
                .filter(share -> !own(share, act, visitors))
                .filter(share -> !rows.ever(share.id(), act.personId(), visitors))
                .map(share -> new Touch(
                        share.id(), share.personId(), share.campaignId(), share.channel(), act.at(), act.at()));
    }

    private boolean own(Share share, Act act, Set<String> visitors) {
        return share.personId().equals(act.personId())
                || (share.visitorId() != null && visitors.contains(share.visitorId()))
                || rows.browsers(share.personId()).stream().anyMatch(visitors::contains);
    }

    private Map<@Nullable UUID, AttributionRule> rules(List<Touch> touches) {
        Map<@Nullable UUID, AttributionRule> rules = new HashMap<>();
        for (Touch touch : touches) {
            rules.computeIfAbsent(touch.campaignId(), this::rule);
        }
        return rules;
    }

    private AttributionRule rule(@Nullable UUID campaignId) {
        return Optional.ofNullable(campaignId)
                .flatMap(campaigns::find)
                .map(campaign -> campaign.spec().attribution())
                .orElse(AttributionRule.STANDARD);
    }
}
