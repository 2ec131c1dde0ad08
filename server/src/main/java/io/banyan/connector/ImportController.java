package io.banyan.connector;

import io.banyan.identity.Allowed;
import io.banyan.identity.Audit;
import io.banyan.identity.Operator;
import io.banyan.identity.Role;
import io.banyan.kernel.id.Ids;
import io.banyan.kernel.job.Job;
import io.banyan.kernel.job.Jobs;
import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.transaction.Transactions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports of files, for operators. */
@RestController
@RequestMapping("/api/console/imports")
@Allowed({Role.MERCHANDISER, Role.GROWTH, Role.ANALYST})
@Tag(name = "Imports")
class ImportController {

    private final Jobs jobs;
    private final Mappings mappings;
    private final Transactions transactions;
    private final Audit audit;
    private final Ids ids;

    ImportController(Jobs jobs, Mappings mappings, Transactions transactions, Audit audit, Ids ids) {
        this.jobs = jobs;
        this.mappings = mappings;
        this.transactions = transactions;
        this.audit = audit;
        this.ids = ids;
    }

    /** The work that was started; watch it under {@code /api/console/jobs/{id}}. */
    record ImportStarted(UUID id, Job.State state) {}

    @Operation(summary = "Import a file of past orders, plain or gzipped CSV")
    @PostMapping(value = "/orders", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportStarted importOrders(
            Operator operator,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String mapping)
            throws IOException {
        var chosen = mappings.find(
                        mapping == null || mapping.isBlank()
                                ? OrderFileMapping.onlineRetail().name()
                                : mapping)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "There is no mapping " + mapping));
        if (file.isEmpty()) {
            throw new ProblemException(CommonProblem.INVALID, "The file is empty");
        }
        var id = ids.next();
        var folder = Files.createDirectories(jobs.folder(id));
        file.transferTo(folder.resolve(OrderImport.INPUT).toAbsolutePath());
        var name =
                file.getOriginalFilename() == null || file.getOriginalFilename().isBlank()
                        ? "orders.csv"
                        : file.getOriginalFilename();
        transactions.run(() -> {
            jobs.start(id, OrderImport.KIND, name, new OrderImport.Parameters(chosen, name), operator.name());
            audit.record(operator, "import.started", "job " + id, Map.of("file", name, "mapping", chosen.name()));
        });
        return new ImportStarted(id, Job.State.QUEUED);
    }

    @Operation(summary = "How order files of other shops are read")
    @GetMapping("/mappings")
    List<OrderFileMapping> mappings() {
        return mappings.all();
    }

    @Operation(summary = "Keep a mapping of columns under its name")
    @PutMapping("/mappings/{name}")
    OrderFileMapping keep(Operator operator, @PathVariable String name, @Valid @RequestBody OrderFileMapping mapping) {
        if (!name.equals(mapping.name())) {
            throw new ProblemException(CommonProblem.INVALID, "The name in the address and in the mapping differ");
        }
        return transactions.call(() -> {
            mappings.keep(mapping);
            audit.record(operator, "import.mapping_kept", "mapping " + name, mapping);
            return mapping;
        });
    }

    @Operation(summary = "The rows of a file that could not be used, with line and reason, as CSV")
    @GetMapping("/{job}/rejects.csv")
    ResponseEntity<Resource> rejects(@PathVariable UUID job) {
        var file = jobs.find(job)
                .map(Job::id)
                .map(id -> jobs.folder(id).resolve(OrderImport.REJECTS))
                .filter(Files::exists)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("rejects.csv")
                                .build()
                                .toString())
                .body(new FileSystemResource(file));
    }
}
