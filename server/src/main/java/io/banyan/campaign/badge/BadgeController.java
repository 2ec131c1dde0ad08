package io.banyan.campaign.badge;

import io.banyan.identity.Allowed;
import io.banyan.identity.Role;
import io.banyan.identity.Shopper;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Badges at the desk and in the shop. */
@RestController
class BadgeController {

    private final Badges badges;

    BadgeController(Badges badges) {
        this.badges = badges;
    }

    record BadgeInput(
            @NotBlank @Size(max = 30) String nameZh,
            @NotBlank @Size(max = 30) String nameEn,
            @NotBlank @Size(max = 8) String symbol) {}

    @Operation(summary = "The badges of the shop")
    @GetMapping("/api/console/badges")
    @Allowed({Role.GROWTH, Role.ANALYST})
    List<Badge> all() {
        return badges.all();
    }

    @Operation(summary = "Make a badge")
    @PostMapping("/api/console/badges")
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(Role.GROWTH)
    Badge add(@Valid @RequestBody BadgeInput input) {
        return badges.add(
                input.nameZh().strip(), input.nameEn().strip(), input.symbol().strip());
    }

    @Operation(summary = "My badges")
    @GetMapping("/api/me/badges")
    List<Badges.OwnedBadge> mine(Shopper shopper) {
        return badges.of(shopper.personId());
    }
}
