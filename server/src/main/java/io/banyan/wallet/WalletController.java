package io.banyan.wallet;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.identity.Allowed;
import io.banyan.identity.Role;
import io.banyan.identity.Shopper;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.page.Cursor;
import io.banyan.kernel.page.Page;
import io.banyan.kernel.setting.Settings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a shopper has, and every step of it. */
@RestController
@Tag(name = "Wallet")
class WalletController {

    /**
     * What a shopper has.
     *
     * @param available cash at their disposal
     * @param frozen cash that will be, unless it is undone before
     * @param units cash, points and chances in detail
     */
    record WalletView(Money available, Money frozen, List<WalletUnit> units) {}

    /**
     * A step in a wallet.
     *
     * @param amount negative for what was lost
     * @param repaid where something owed was repaid: how much
     * @param reason why it was taken back
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WalletEntry(
            UUID id,
            Instant at,
            Entry.Kind kind,
            Money amount,
            @Nullable Money repaid,
            String titleZh,
            String titleEn,
            @Nullable String reason) {

        static WalletEntry of(EntryRows.Line line) {
            var entry = line.entry();
            return new WalletEntry(
                    entry.id(),
                    entry.at(),
                    entry.kind(),
                    entry.amount(),
                    entry.kind() == Entry.Kind.REPAID ? line.repaid() : null,
                    entry.zh(),
                    entry.en(),
                    entry.reason());
        }
    }

    private final WalletUnits units;
    private final EntryRows entries;
    private final Settings settings;

    WalletController(WalletUnits units, EntryRows entries, Settings settings) {
        this.units = units;
        this.entries = entries;
        this.settings = settings;
    }

    @Operation(summary = "My wallet: what is available, frozen, expiring and owed")
    @GetMapping("/api/me/wallet")
    WalletView wallet(Shopper shopper) {
        return view(shopper.personId());
    }

    /** {@code unit}: a currency, PTS (points) or CHC (chances); the shop's currency when absent. */
    @Operation(summary = "The steps of my wallet, the latest first")
    @GetMapping("/api/me/wallet/entries")
    Page<WalletEntry> entries(
            Shopper shopper,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return statement(shopper.personId(), unit, cursor, limit);
    }

    @Operation(summary = "The wallet of a person")
    @GetMapping("/api/console/people/{id}/wallet")
    @Allowed({Role.SERVICE, Role.GROWTH, Role.ANALYST, Role.RISK})
    WalletView walletOf(@PathVariable UUID id) {
        return view(id);
    }

    @Operation(summary = "The steps of a person's wallet, the latest first")
    @GetMapping("/api/console/people/{id}/wallet/entries")
    @Allowed({Role.SERVICE, Role.GROWTH, Role.ANALYST, Role.RISK})
    Page<WalletEntry> entriesOf(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return statement(id, unit, cursor, limit);
    }

    private WalletView view(UUID personId) {
        var cash = units.of(personId, currency());
        return new WalletView(
                cash.available(),
                cash.frozen(),
                List.of(cash, units.of(personId, Units.POINTS), units.of(personId, Units.CHANCES)));
    }

    private Page<WalletEntry> statement(
            UUID personId, @Nullable String unit, @Nullable String cursor, @Nullable Integer limit) {
        var before = cursor == null ? null : Cursor.decode(cursor, 1).id(0);
        var size = Page.limit(limit);
        var lines = entries.statement(personId, unit == null ? currency() : unit, before, size + 1);
        return Page.of(lines, size, line -> Cursor.encode(line.entry().id())).map(WalletEntry::of);
    }

    private String currency() {
        return settings.get("shop.currency", String.class, "CNY");
    }
}
