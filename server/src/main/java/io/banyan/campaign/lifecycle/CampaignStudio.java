package io.banyan.campaign.lifecycle;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.CampaignState;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.lifecycle.Lifecycle.Author;
import io.banyan.campaign.lifecycle.TransitionRows.CampaignTransition;
import io.banyan.campaign.specification.CampaignSpec;
import io.banyan.campaign.specification.SpecificationSchema;
import io.banyan.identity.Allowed;
import io.banyan.identity.Audit;
import io.banyan.identity.Operator;
import io.banyan.identity.Role;
import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.transaction.Transactions;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The campaigns in the console: written, priced, moved through their lives. */
@RestController
@RequestMapping("/api/console/campaigns")
@Allowed(Role.GROWTH)
class CampaignStudio {

    private static final MediaType SCHEMA_TYPE = MediaType.parseMediaType("application/schema+json");

    /**
     * A campaign with everything about it. Its version is the ETag; a change names it in {@code If-Match}.
     *
     * @param history who moved it, when and why, the earliest first
     */
    record CampaignDetail(CampaignRow row, CampaignSpec spec, List<CampaignTransition> history, WorstCase worstCase) {}

    /** Where a campaign is to go, and why. */
    record TransitionRequest(
            @NotNull CampaignState to,
            @Nullable @Size(max = 500) String reason) {}

    private final Campaigns campaigns;
    private final SpecificationSchema schema;
    private final Lifecycle lifecycle;
    private final Edits edits;
    private final CampaignTable table;
    private final TransitionRows transitions;
    private final Reviews reviews;
    private final Transactions transactions;
    private final Audit audit;

    CampaignStudio(
            Campaigns campaigns,
            SpecificationSchema schema,
            Lifecycle lifecycle,
            Edits edits,
            CampaignTable table,
            TransitionRows transitions,
            Reviews reviews,
            Transactions transactions,
            Audit audit) {
        this.campaigns = campaigns;
        this.schema = schema;
        this.lifecycle = lifecycle;
        this.edits = edits;
        this.table = table;
        this.transitions = transitions;
        this.reviews = reviews;
        this.transactions = transactions;
        this.audit = audit;
    }

    @Operation(summary = "All campaigns, the latest change first")
    @GetMapping
    @Allowed({Role.GROWTH, Role.ANALYST, Role.RISK, Role.SERVICE})
    List<CampaignRow> list() {
        return table.rows();
    }

    @Operation(summary = "The JSON Schema of a campaign specification")
    @GetMapping("/schema")
    @Allowed({})
    ResponseEntity<String> schema() {
        return ResponseEntity.ok().contentType(SCHEMA_TYPE).body(schema.text());
    }

    @Operation(summary = "What a specification can cost at most, and what is wrong with it; stores nothing")
    @PostMapping("/cost")
    WorstCase cost(@RequestBody CampaignSpec spec) {
        return reviews.of(spec);
    }

    @Operation(summary = "Write a draft; it may still have problems")
    @PostMapping
    ResponseEntity<CampaignDetail> create(@RequestBody CampaignSpec spec, Operator operator) {
        var campaign = audited(operator, "campaign.drafted", null, () -> edits.draft(spec, author(operator)));
        return ResponseEntity.created(URI.create("/api/console/campaigns/" + campaign.id()))
                .eTag(String.valueOf(campaign.version()))
                .body(detail(campaign));
    }

    @Operation(summary = "One campaign")
    @GetMapping("/{id}")
    @Allowed({Role.GROWTH, Role.ANALYST, Role.RISK, Role.SERVICE})
    ResponseEntity<CampaignDetail> find(@PathVariable UUID id) {
        return answer(campaigns.get(id));
    }

    @Operation(summary = "Write the next version of a campaign; versions never change")
    @PutMapping("/{id}")
    ResponseEntity<CampaignDetail> edit(
            @PathVariable UUID id,
            @RequestBody CampaignSpec spec,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            Operator operator) {
        var basedOn = version(version);
        return answer(
                audited(operator, "campaign.edited", null, () -> edits.edit(id, basedOn, spec, author(operator))));
    }

    @Operation(summary = "Move a campaign through its life: review, approve, schedule, run, pause, end, settle")
    @PostMapping("/{id}/transitions")
    ResponseEntity<CampaignDetail> move(
            @PathVariable UUID id, @Valid @RequestBody TransitionRequest request, Operator operator) {
        return answer(audited(
                operator,
                "campaign.moved",
                request,
                () -> lifecycle.move(id, request.to(), author(operator), request.reason())));
    }

    private Campaign audited(Operator operator, String action, @Nullable Object detail, Supplier<Campaign> act) {
        return transactions.call(() -> {
            var campaign = act.get();
            audit.record(
                    operator,
                    action,
                    "campaign " + campaign.id(),
                    detail == null ? Map.of("version", campaign.version()) : detail);
            return campaign;
        });
    }

    private ResponseEntity<CampaignDetail> answer(Campaign campaign) {
        return ResponseEntity.ok().eTag(String.valueOf(campaign.version())).body(detail(campaign));
    }

    private CampaignDetail detail(Campaign campaign) {
        return new CampaignDetail(
                table.row(campaign), campaign.spec(), transitions.of(campaign.id()), reviews.of(campaign.spec()));
    }

    private static Author author(Operator operator) {
        return new Author(operator.name(), operator.holds());
    }

    static int version(@Nullable String etag) {
        if (etag == null) {
            throw new ProblemException(CommonProblem.PRECONDITION_REQUIRED);
        }
        try {
            return Integer.parseInt(etag.replace("W/", "").replace("\"", ""));
        } catch (NumberFormatException notOurs) {
            throw new ProblemException(CommonProblem.CHANGED_ELSEWHERE);
        }
    }
}
