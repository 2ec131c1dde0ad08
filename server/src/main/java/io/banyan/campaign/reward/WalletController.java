package io.banyan.campaign.reward;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.identity.Allowed;
import io.banyan.identity.Role;
import io.banyan.identity.Shopper;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.page.Cursor;
import io.banyan.kernel.page.Page;
import io.banyan.kernel.setting.Settings;
import io.banyan.wallet.Wallets;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A shopper's wallet. */
@RestController
class WalletController {

    /**
     * What a shopper has earned.
     *
     * @param available at their disposal
     * @param frozen earned, and available once it cannot be undone any more
     * @param entries the latest steps first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WalletView(
            Money available,
            Money frozen,
            List<WalletEntry> entries,
            @Nullable String next) {}

    /**
     * A step in the life of a reward.
     *
     * @param amount negative for what was lost
     * @param availableAt of a frozen reward: when it becomes available
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WalletEntry(
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
    private final Rewards rewards;
    private final Wallets wallets;
    private final Settings settings;

    WalletController(RewardRows rows, Rewards rewards, Wallets wallets, Settings settings) {
        this.rows = rows;
        this.rewards = rewards;
        this.wallets = wallets;
        this.settings = settings;
    }

    @Operation(summary = "My wallet: what I earned, what is frozen, and every step of it")
    @GetMapping("/api/me/wallet")
    WalletView wallet(
            Shopper shopper,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return wallet(shopper.personId(), cursor, limit);
    }

    @Operation(summary = "The wallet of a person")
    @GetMapping("/api/console/people/{id}/wallet")
    @Allowed({Role.SERVICE, Role.GROWTH, Role.ANALYST, Role.RISK})
    WalletView walletOf(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return wallet(id, cursor, limit);
    }

    private WalletView wallet(UUID personId, @Nullable String cursor, @Nullable Integer limit) {
        var currency = settings.get("shop.currency", String.class, "CNY");
        var before = cursor == null ? null : Cursor.decode(cursor, 1).id(0);
        var size = Page.limit(limit);
        var lines = rows.lines(personId, before, size + 1);
        var page = Page.of(lines, size, line -> Cursor.encode(line.id())).map(WalletController::entry);
        return new WalletView(
                wallets.balance(personId, currency).available(),
                rewards.frozen(personId, null, currency),
                page.items(),
                page.next());
    }

    private static WalletEntry entry(RewardRows.Line line) {
        var purpose = line.purpose();
        return switch (line.kind()) {
            case IN_REVIEW ->
                new WalletEntry(
                        line.id(),
                        line.at(),
                        line.amount(),
                        WalletEntry.Kind.IN_REVIEW,
                        purpose.zh() + "（审核中）",
                        purpose.en() + " (being checked)",
                        null);
            case HELD ->
                new WalletEntry(
                        line.id(),
                        line.at(),
                        line.amount(),
                        WalletEntry.Kind.HELD,
                        purpose.zh() + "（冻结中）",
                        purpose.en() + " (frozen)",
                        line.availableAt());
            case GRANTED ->
                new WalletEntry(
                        line.id(),
                        line.at(),
                        line.amount(),
                        WalletEntry.Kind.GRANTED,
                        purpose.zh() + "到账",
                        purpose.en() + " available",
                        null);
            case REJECTED ->
                new WalletEntry(
                        line.id(),
                        line.at(),
                        line.amount(),
                        WalletEntry.Kind.REJECTED,
                        purpose.zh() + "未发放",
                        purpose.en() + " not paid",
                        null);
            case CLAWED_BACK ->
                new WalletEntry(
                        line.id(),
                        line.at(),
                        line.amount(),
                        WalletEntry.Kind.CLAWED_BACK,
                        purpose.zh() + "收回",
                        purpose.en() + " taken back",
                        null);
        };
    }
}
