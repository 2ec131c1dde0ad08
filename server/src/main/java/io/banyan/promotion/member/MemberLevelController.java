package io.banyan.promotion.member;

import io.banyan.identity.Allowed;
import io.banyan.identity.Audit;
import io.banyan.identity.Operator;
import io.banyan.identity.Role;
import io.banyan.kernel.setting.Settings;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.promotion.Checks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Member levels, as operators set them. */
@Tag(name = "Console promotions")
@RestController
@RequestMapping("/api/console/member-levels")
class MemberLevelController {

    private static final int MOST_LEVELS = 10;

    private final Members members;
    private final Settings settings;
    private final Audit audit;
    private final Transactions transactions;

    MemberLevelController(Members members, Settings settings, Audit audit, Transactions transactions) {
        this.members = members;
        this.settings = settings;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Operation(summary = "Member levels, the lowest first")
    @GetMapping
    @Allowed({})
    MemberLevels levels() {
        return new MemberLevels(members.levels());
    }

    @Operation(summary = "Change the member levels; they apply to the next order")
    @PutMapping
    @Allowed(Role.GROWTH)
    MemberLevels change(Operator operator, @Valid @RequestBody MemberLevels wanted) {
        var levels = wanted.levels();
        check(levels);
        transactions.run(() -> {
            audit.record(operator, "member_levels.changed", "shop", Map.of("from", members.levels(), "to", levels));
            members.change(levels);
        });
        return new MemberLevels(levels);
    }

    private void check(List<MemberLevel> levels) {
        var checks = new Checks(settings.get("shop.currency", String.class, "CNY"));
        for (int i = 0; i < levels.size(); i++) {
            var level = levels.get(i);
            var field = "levels[" + i + "]";
            checks.title(field + ".nameZh", level.nameZh() == null ? "" : level.nameZh());
            checks.title(field + ".nameEn", level.nameEn() == null ? "" : level.nameEn());
            checks.amount(field + ".from", level.from());
            checks.within(field + ".basisPoints", level.basisPoints(), 0, 9_000);
        }
        checks.require();
        for (int i = 1; i < levels.size(); i++) {
            var before = levels.get(i - 1);
            var level = levels.get(i);
            checks.that(
                    level.from().compareTo(before.from()) > 0 && level.basisPoints() >= before.basisPoints(),
                    "levels[" + i + "]",
                    "须比前一级要求更高，优惠不少于前一级",
                    "must ask for more than the level before it, and give no less");
        }
        checks.require();
    }

    record MemberLevels(@NotNull @Size(max = MOST_LEVELS) List<@NotNull MemberLevel> levels) {}
}
