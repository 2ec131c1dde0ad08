package io.banyan.campaign.compliance;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.compliance.LawReview.CampaignFinding;
import io.banyan.campaign.compliance.LawReview.FindingOverride;
import io.banyan.campaign.specification.CampaignSpec;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.problem.ProblemException.FieldProblem;
import io.banyan.kernel.problem.ProblemType;
import io.banyan.law.Law;
import io.banyan.law.LawOverride;
import io.banyan.law.Opinion;
import io.banyan.law.Overrides;
import io.banyan.law.Severity;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Holds a campaign against its law pack before it goes on. A block stops it whoever asks; a warning stops it until a
 * second person answers for it, for this very version.
 */
@Component
public class Compliance {

    private final Law law;
    private final Matters matters;
    private final Overrides overrides;

    Compliance(Law law, Matters matters, Overrides overrides) {
        this.law = law;
        this.matters = matters;
        this.overrides = overrides;
    }

    /** What the pack says about a specification that need not be stored. */
    public LawReview of(CampaignSpec spec) {
        return review(opinion(spec), Map.of());
    }

    /** What it says about a campaign as it stands, with the answers that were given for its version. */
    public LawReview of(Campaign campaign) {
        return of(Candidate.of(campaign));
    }

    /** The same about a change of a campaign that is not a version yet. */
    public LawReview of(Candidate candidate) {
        return review(opinion(candidate.spec()), answers(candidate));
    }

    Opinion opinion(CampaignSpec spec) {
        return law.pack(spec.lawPack()).isPresent()
                ? law.opinion(spec.lawPack(), matters.of(spec))
                : new Opinion(spec.lawPack(), "", List.of(), List.of());
    }

    /** Refuses to submit what the pack blocks. Warnings are what the review is for. */
    public void requireNoBlock(CampaignSpec spec) {
        stop(
                ComplianceProblem.BLOCKED,
                of(spec).findings().stream()
                        .filter(finding -> finding.severity() == Severity.BLOCK)
                        .toList());
    }

    /** Refuses to go on while anything stands in the way. */
    public void requireClear(Campaign campaign) {
        requireClear(of(campaign));
    }

    private static void requireClear(LawReview review) {
        var standing =
                review.findings().stream().filter(CampaignFinding::stands).toList();
        stop(
                standing.stream().anyMatch(finding -> finding.severity() == Severity.BLOCK)
                        ? ComplianceProblem.BLOCKED
                        : ComplianceProblem.UNANSWERED,
                standing);
    }

    /**
     * The same for a version that replaces one under which people take part already: it may not bring a warning that
     * nobody answered for.
     *
     * @param before what was answered for before: the version it replaces, or the proposal it was
     */
    public void requireNothingNew(Candidate before, Campaign after, String author) {
        requireClear(carriedOver(before, Candidate.of(after), author));
    }

    /** Carries over the answers for the same findings, unless their giver wrote what follows; says how that stands then. */
    public LawReview carriedOver(Candidate before, Candidate after, String author) {
        var opinion = opinion(after.spec());
        var given = answers(before);
        for (var finding : opinion.findings()) {
            var answer = given.get(finding.key());
            if (finding.severity() == Severity.WARN
                    && answer != null
                    && !answer.who().equals(author)) {
                overrides.add(
                        after.subject(),
                        after.version(),
                        opinion,
                        finding,
                        answer.who(),
                        answer.reason(),
                        before.proposed() ? null : before.version());
            }
        }
        return review(opinion, answers(after));
    }

    /** In words, what would keep the campaign from starting now; empty when nothing does. */
    public List<String> obstacles(Campaign campaign) {
        return of(campaign).findings().stream()
                .filter(CampaignFinding::stands)
                .map(finding -> finding.rule() + ": " + finding.fact().zh() + " / "
                        + finding.fact().en())
                .toList();
    }

    private Map<String, LawOverride> answers(Candidate candidate) {
        return overrides.of(candidate.subject(), candidate.version()).stream()
                .collect(Collectors.toMap(LawOverride::finding, Function.identity()));
    }

    private static LawReview review(Opinion opinion, Map<String, LawOverride> answers) {
        return LawReview.of(
                opinion,
                opinion.findings().stream()
                        .map(finding -> {
                            var answer = answers.get(finding.key());
                            return CampaignFinding.of(
                                    finding,
                                    answer == null
                                            ? null
                                            : new FindingOverride(answer.who(), answer.reason(), answer.at()));
                        })
                        .toList());
    }

    private static void stop(ProblemType problem, List<CampaignFinding> findings) {
        if (!findings.isEmpty()) {
            throw new ProblemException(
                    problem,
                    null,
                    Map.of(),
                    findings.stream()
                            .map(finding -> new FieldProblem(
                                    finding.place(),
                                    finding.fact().zh(),
                                    finding.fact().en()))
                            .toList());
        }
    }
}
