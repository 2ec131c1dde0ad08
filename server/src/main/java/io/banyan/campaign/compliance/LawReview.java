package io.banyan.campaign.compliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.law.Citation;
import io.banyan.law.LawFinding;
import io.banyan.law.LawText;
import io.banyan.law.Opinion;
import io.banyan.law.Severity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the law pack says about a specification. Advice to the operator, not legal advice.
 *
 * @param examined the rules that had something to look at
 * @param findings blocks first
 * @param clear whether nothing stands in the way
 */
public record LawReview(
        String pack, String version, List<String> examined, List<CampaignFinding> findings, boolean clear) {

    /**
     * One finding.
     *
     * @param place the path of the field in the specification
     * @param override who answered for it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CampaignFinding(
            String key,
            String rule,
            Severity severity,
            String place,
            LawText title,
            LawText fact,
            LawText explanation,
            List<Citation> basis,
            @Nullable FindingOverride override) {

        /** Whether it stands in the way. */
        boolean stands() {
            return switch (severity) {
                case BLOCK -> true;
                case WARN -> override == null;
                case NOTE -> false;
            };
        }

        static CampaignFinding of(LawFinding finding, @Nullable FindingOverride override) {
            return new CampaignFinding(
                    finding.key(),
                    finding.rule(),
                    finding.severity(),
                    finding.place(),
                    finding.title(),
                    finding.fact(),
                    finding.explanation(),
                    finding.basis(),
                    override);
        }
    }

    public record FindingOverride(String who, String reason, Instant at) {}

    static LawReview of(Opinion opinion, List<CampaignFinding> findings) {
        return new LawReview(
                opinion.pack(),
                opinion.version(),
                opinion.examined(),
                findings,
                findings.stream().noneMatch(CampaignFinding::stands));
    }
}
