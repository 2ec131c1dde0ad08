package io.banyan.campaign.reward;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.identity.Allowed;
import io.banyan.identity.Role;
import io.banyan.identity.Shopper;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.page.Cursor;
import io.banyan.kernel.page.Page;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a shopper was rewarded for, and what became of it. */
@RestController
class RewardController {

    /**
     * A step in the life of a reward.
     *
     * @param amount what it is worth; negative for what was lost
     * @param availableAt of a frozen reward: when it becomes available
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RewardStep(
            UUID id,
            Instant at,
            Money amount,
            Kind kind,
            String titleZh,
            String titleEn,
            @Nullable Instant availableAt) {

        enum Kind {
            IN_REVIEW,
            HELD,
            GRANTED,
            CLAWED_BACK,
            REJECTED
        }
    }

    private final RewardRows rows;

    RewardController(RewardRows rows) {
        this.rows = rows;
    }

    @Operation(summary = "Every step of my rewards, the latest first")
    @GetMapping("/api/me/rewards")
    Page<RewardStep> rewards(
            Shopper shopper,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return steps(shopper.personId(), cursor, limit);
    }

    @Operation(summary = "Every step of a person's rewards, the latest first")
    @GetMapping("/api/console/people/{id}/rewards")
    @Allowed({Role.SERVICE, Role.GROWTH, Role.ANALYST, Role.RISK})
    Page<RewardStep> rewardsOf(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return steps(id, cursor, limit);
    }

    private Page<RewardStep> steps(UUID personId, @Nullable String cursor, @Nullable Integer limit) {
        var before = cursor == null ? null : Cursor.decode(cursor, 1).id(0);
        var size = Page.limit(limit);
        return Page.of(rows.lines(personId, before, size + 1), size, line -> Cursor.encode(line.id()))
                .map(RewardController::step);
    }

    private static RewardStep step(RewardRows.Line line) {
        var kind = RewardStep.Kind.valueOf(line.kind().name());
        return new RewardStep(
                line.id(),
                line.at(),
                line.amount(),
                kind,
                line.purpose().zh(),
                line.purpose().en(),
                kind == RewardStep.Kind.HELD ? line.availableAt() : null);
    }
}
