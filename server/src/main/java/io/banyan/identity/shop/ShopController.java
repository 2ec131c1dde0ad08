package io.banyan.identity.shop;

import io.banyan.identity.Allowed;
import io.banyan.identity.Operator;
import io.banyan.identity.Role;
import io.banyan.identity.access.Installation;
import io.banyan.identity.shop.ShopProfile.ShopSettings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What every page needs to know of the shop, and its settings in the console. */
@Tag(name = "Shop")
@RestController
class ShopController {

    private final ShopProfile shop;
    private final Installation installation;
    private final Clock clock;
    private final String version;

    ShopController(
            ShopProfile shop,
            Installation installation,
            Clock clock,
            @Value("${banyan.version:development}") String version) {
        this.shop = shop;
        this.installation = installation;
        this.clock = clock;
        this.version = version;
    }

    /**
     * @param sandbox whether payment and text messages are stand-ins
     * @param demo whether this is a sample shop on one's own machine
     * @param serverTime what countdowns are measured against
     * @param version of the product
     */
    record ShopView(
            String name,
            String currency,
            String timeZone,
            boolean sandbox,
            boolean demo,
            Instant serverTime,
            String version) {}

    record ShopSettingsInput(
            @NotBlank @Size(max = 60) String name,
            @NotNull String currency,
            @NotNull String timeZone,
            @Min(1) @Max(1440) int orderTimeoutMinutes,
            @Min(0) @Max(365) int returnWindowDays,
            @Min(0) int version) {

        ShopSettings settings() {
            return new ShopSettings(name, currency, timeZone, orderTimeoutMinutes, returnWindowDays, version);
        }
    }

    @Operation(summary = "What every page needs to know of the shop")
    @GetMapping("/api/shop")
    ShopView shop() {
        var settings = shop.get();
        return new ShopView(
                settings.name(),
                settings.currency(),
                settings.timeZone(),
                installation.sandbox(),
                installation.demo(),
                clock.instant(),
                version);
    }

    @Operation(summary = "Settings of the shop")
    @GetMapping("/api/console/settings")
    @Allowed({})
    ShopSettings settings() {
        return shop.get();
    }

    @Operation(summary = "Change the settings of the shop")
    @PutMapping("/api/console/settings")
    @Allowed(Role.OWNER)
    ShopSettings change(Operator operator, @Valid @RequestBody ShopSettingsInput input) {
        return shop.change(operator, input.settings());
    }
}
