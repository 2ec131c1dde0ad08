package io.banyan.promotion.code;

import io.banyan.identity.Allowed;
import io.banyan.identity.Audit;
import io.banyan.identity.Operator;
import io.banyan.identity.Role;
import io.banyan.kernel.id.Ids;
import io.banyan.kernel.job.Jobs;
import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.promotion.PromotionProblem;
import io.banyan.promotion.code.CodeRows.CodeBatch;
import io.banyan.promotion.coupon.CouponTerms.Way;
import io.banyan.promotion.coupon.Templates;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Batches of codes in the console. */
@Tag(name = "Console promotions")
@RestController
@RequestMapping("/api/console/coupons")
@Allowed(Role.GROWTH)
class CodeDesk {

    private static final int MOST = 1_000_000;

    private final CodeRows rows;
    private final Templates templates;
    private final Jobs jobs;
    private final Audit audit;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    CodeDesk(
            CodeRows rows,
            Templates templates,
            Jobs jobs,
            Audit audit,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.templates = templates;
        this.jobs = jobs;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    @Operation(summary = "Batches of codes of a kind of coupon, the newest first")
    @GetMapping("/{templateId}/codes")
    List<CodeBatch> batches(@PathVariable UUID templateId) {
        return rows.batches(templateId);
    }

    /** Makes codes, as a job; its id is the batch's. */
    @Operation(summary = "Make a batch of codes, as a job")
    @PostMapping("/{templateId}/codes")
    @ResponseStatus(HttpStatus.ACCEPTED)
    CodeBatch make(Operator operator, @PathVariable UUID templateId, @Valid @RequestBody CodesInput input) {
        var template =
                templates.find(templateId).orElseThrow(() -> new ProblemException(PromotionProblem.TEMPLATE_UNKNOWN));
        if (!template.terms().ways().contains(Way.CODE)) {
            throw new ProblemException(PromotionProblem.NOT_OFFERED, "It is not given out by code");
        }
        var id = ids.next();
        return transactions.call(() -> {
            rows.insertBatch(id, templateId, input.size(), clock.instant(), operator.name());
            jobs.start(
                    id,
                    CodeMaking.KIND,
                    template.terms().titleZh(),
                    new CodeMaking.Parameters(id, input.size()),
                    operator.name());
            audit.record(operator, "coupon.codes_made", "coupon " + templateId, Map.of("size", input.size()));
            return rows.batch(id).orElseThrow();
        });
    }

    @Operation(summary = "The codes of a batch as a CSV file; 409 until all are made")
    @GetMapping("/codes/{batchId}/codes.csv")
    ResponseEntity<Resource> file(Operator operator, @PathVariable UUID batchId) {
        var batch = rows.batch(batchId).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        var file = jobs.folder(batchId).resolve(CodeMaking.FILE);
        if (batch.made() < batch.size()) {
            throw new ProblemException(PromotionProblem.BATCH_NOT_READY);
        }
        if (!Files.exists(file)) {
            throw new ProblemException(CommonProblem.NOT_FOUND, "The file is on another machine, or was deleted");
        }
        transactions.run(() -> audit.record(operator, "coupon.codes_exported", "code_batch " + batchId, null));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"codes.csv\"")
                .body(new FileSystemResource(file));
    }

    record CodesInput(@Min(1) @Max(MOST) int size) {}
}
