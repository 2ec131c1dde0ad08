package io.banyan.identity.operator;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.identity.Allowed;
import io.banyan.identity.Audit;
import io.banyan.identity.Role;
import io.banyan.kernel.page.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What operators did. */
@Tag(name = "Audit")
@RestController
class AuditController {

    private final Audit audit;

    AuditController(Audit audit) {
        this.audit = audit;
    }

    /** @param address where the request came from; absent for what the system did on its own */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AuditView(
            UUID id,
            Instant at,
            String who,
            String action,
            String target,
            @Nullable JsonNode detail,
            @Nullable String address) {}

    @Operation(summary = "What operators did, newest first")
    @GetMapping("/api/console/audit")
    @Allowed({Role.OWNER, Role.RISK})
    Page<AuditView> page(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return audit.page(query, cursor, Page.limit(limit))
                .map(act -> new AuditView(
                        act.id(), act.at(), act.who(), act.action(), act.target(), act.detail(), act.address()));
    }
}
