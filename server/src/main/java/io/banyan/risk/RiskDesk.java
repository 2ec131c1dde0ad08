package io.banyan.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.identity.Allowed;
import io.banyan.identity.Audit;
import io.banyan.identity.Operator;
import io.banyan.identity.People;
import io.banyan.identity.PersonSummary;
import io.banyan.identity.Role;
import io.banyan.kernel.page.Cursor;
import io.banyan.kernel.page.Page;
import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.problem.ProblemException.FieldProblem;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.risk.ReviewCase.State;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The queue of held rewards and the policy, in the console. */
@RestController
@RequestMapping("/api/console/risk")
@Allowed(Role.RISK)
class RiskDesk {

    private static final int LONGEST_NOTE = 500;
    private static final int MOST_AT_ONCE = 100;

    private final ReviewRows rows;
    private final Decisions decisions;
    private final RiskPolicies policies;
    private final People people;
    private final Transactions transactions;
    private final Audit audit;

    RiskDesk(
            ReviewRows rows,
            Decisions decisions,
            RiskPolicies policies,
            People people,
            Transactions transactions,
            Audit audit) {
        this.rows = rows;
        this.decisions = decisions;
        this.policies = policies;
        this.people = people;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** A review with the names of who it is about. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RiskReview(
            ReviewCase review,
            @Nullable String person,
            @Nullable String counterpart) {}

    /** How many reviews are in each state. */
    record RiskCounts(long open, long approved, long rejected, long withdrawn, long refused) {}

    /**
     * Decides about several.
     *
     * @param reviews their ids, at most 100
     * @param verdict APPROVED or REJECTED
     * @param note why; goes on record
     */
    record RiskDecision(
            @Nullable List<UUID> reviews,
            @Nullable State verdict,
            @Nullable String note) {}

    /**
     * How one of several decisions ended.
     *
     * @param state how the review stands now
     * @param problem the code of what kept the decision from being taken
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RiskOutcome(
            UUID review,
            @Nullable State state,
            @Nullable String decidedBy,
            @Nullable String problem) {}

    @Operation(summary = "Rewards that were held or refused, the latest first")
    @GetMapping("/reviews")
    @Allowed({Role.RISK, Role.GROWTH, Role.SERVICE, Role.ANALYST})
    Page<RiskReview> reviews(
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var size = Page.limit(limit);
        var before = cursor == null ? null : Cursor.decode(cursor, 1).id(0);
        var page = Page.of(rows.page(state, person, before, size + 1), size, review -> Cursor.encode(review.id()));
        var names =
                people.summaries(page.items().stream().flatMap(RiskDesk::people).collect(Collectors.toSet()));
        return page.map(
                review -> new RiskReview(review, name(names, review.personId()), name(names, review.counterpartId())));
    }

    private static Stream<UUID> people(ReviewCase review) {
        var counterpart = review.counterpartId();
        return counterpart == null ? Stream.of(review.personId()) : Stream.of(review.personId(), counterpart);
    }

    private static @Nullable String name(Map<UUID, PersonSummary> names, @Nullable UUID personId) {
        var person = personId == null ? null : names.get(personId);
        return person == null ? null : person.nickname();
    }

    @Operation(summary = "How many reviews are open and how the others ended")
    @GetMapping("/reviews/counts")
    @Allowed({Role.RISK, Role.GROWTH, Role.SERVICE, Role.ANALYST})
    RiskCounts counts() {
        var counts = rows.counts();
        return new RiskCounts(
                counts.getOrDefault(State.OPEN, 0L),
                counts.getOrDefault(State.APPROVED, 0L),
                counts.getOrDefault(State.REJECTED, 0L),
                counts.getOrDefault(State.WITHDRAWN, 0L),
                counts.getOrDefault(State.REFUSED, 0L));
    }

    /** Each is decided on its own; what somebody else decided before stays as it is. */
    @Operation(summary = "Approve or reject held rewards, with a note")
    @PostMapping("/decisions")
    List<RiskOutcome> decide(@RequestBody RiskDecision request, Operator operator) {
        var reviews = request.reviews();
        var verdict = request.verdict();
        var note = request.note() == null ? "" : request.note().strip();
        require(
                reviews != null && !reviews.isEmpty() && reviews.size() <= MOST_AT_ONCE && !reviews.contains(null),
                "reviews",
                "请选择 1 到 100 条",
                "Choose 1 to 100");
        require(
                verdict == State.APPROVED || verdict == State.REJECTED,
                "verdict",
                "只能通过或拒绝",
                "Only APPROVED and REJECTED can be chosen");
        require(
                !note.isEmpty() && note.length() <= LONGEST_NOTE,
                "note",
                "请填写说明，最多 500 字",
                "A note of at most 500 characters is needed");
        return Objects.requireNonNull(reviews).stream()
                .distinct()
                .map(id -> outcome(id, Objects.requireNonNull(verdict), note, operator))
                .toList();
    }

    private RiskOutcome outcome(UUID id, State verdict, String note, Operator operator) {
        try {
            var decided = decisions.decide(id, verdict, note, operator);
            return new RiskOutcome(id, decided.state(), decided.decidedBy(), null);
        } catch (ProblemException refused) {
            var known = rows.find(id);
            return new RiskOutcome(
                    id,
                    known.map(ReviewCase::state).orElse(null),
                    known.map(ReviewCase::decidedBy).orElse(null),
                    refused.type().code());
        }
    }

    @Operation(summary = "From where on rewards are suspicious")
    @GetMapping("/policy")
    @Allowed({Role.RISK, Role.GROWTH, Role.ANALYST})
    RiskPolicy policy() {
        return policies.now();
    }

    @Operation(summary = "Change from where on rewards are suspicious")
    @PutMapping("/policy")
    RiskPolicy change(@RequestBody RiskPolicy policy, Operator operator) {
        policy.problems().forEach(field -> require(false, field, "超出允许的范围", "is out of range"));
        transactions.run(() -> {
            policies.put(policy);
            audit.record(operator, "risk.policy_changed", "risk policy", policy);
        });
        return policy;
    }

    private static void require(boolean condition, String field, String zh, String en) {
        if (!condition) {
            throw new ProblemException(CommonProblem.INVALID, null, Map.of(), List.of(new FieldProblem(field, zh, en)));
        }
    }
}
