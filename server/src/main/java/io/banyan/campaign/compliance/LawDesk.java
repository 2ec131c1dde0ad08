package io.banyan.campaign.compliance;

import io.banyan.identity.Allowed;
import io.banyan.identity.Role;
import io.banyan.kernel.page.Page;
import io.banyan.law.Law;
import io.banyan.law.LawOverride;
import io.banyan.law.LawPack;
import io.banyan.law.Overrides;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The law packs themselves, and the warnings that somebody answered for. */
@RestController
@RequestMapping("/api/console/law")
@Allowed({Role.GROWTH, Role.RISK, Role.ANALYST})
class LawDesk {

    private final Law law;
    private final Overrides overrides;

    LawDesk(Law law, Overrides overrides) {
        this.law = law;
        this.overrides = overrides;
    }

    @Operation(summary = "The law packs with their rules, what they rest on, and their cases")
    @GetMapping("/packs")
    List<LawPack> packs() {
        return List.copyOf(law.packs());
    }

    @Operation(summary = "The warnings that somebody answered for, the latest first")
    @GetMapping("/overrides")
    Page<LawOverride> overrides(
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
        return overrides.page(cursor, Math.clamp(limit, 1, Page.MAXIMUM));
    }
}
