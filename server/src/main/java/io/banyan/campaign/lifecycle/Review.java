package io.banyan.campaign.lifecycle;

import io.banyan.campaign.engine.Findings;
import io.banyan.campaign.engine.Goods;
import io.banyan.campaign.engine.Rulebook;
import io.banyan.campaign.engine.Rulebook.Cost;
import io.banyan.campaign.engine.Rulebook.Text;
import io.banyan.campaign.specification.CampaignSpec;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.money.PriceText;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Looks at a specification before anybody may take part under it: pure. */
final class Review {

    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_WINDOW_DAYS = 90;
    private static final int LARGEST_CAP = 100_000_000;

    private Review() {}

    /** Everything about a specification: what is wrong, or what it can cost at most. */
    static WorstCase of(CampaignSpec spec, Rulebook rulebook, Goods goods) {
        var findings = new Findings();
        check(spec, findings);
        rulebook.check(spec, goods, findings);
        if (!findings.none()) {
            return incomplete(spec, findings);
        }
        try {
            return costed(spec, rulebook.worstCase(spec, goods), findings);
        } catch (ArithmeticException overflow) {
            findings.require(false, "budget", "金额过大，无法计算成本", "The amounts are too large to say what it costs");
            return incomplete(spec, findings);
        }
    }

    private static WorstCase incomplete(CampaignSpec spec, Findings findings) {
        var zero = Money.zero(spec.budget().currency());
        return new WorstCase(zero, 0, zero, null, List.of(), List.of(), findings.problems());
    }

    private static WorstCase costed(CampaignSpec spec, Cost cost, Findings findings) {
        findings.require(
                spec.budget().compareTo(cost.least()) >= 0,
                "budget",
                "预算至少要覆盖 " + cost.fewest() + " 次参与的最坏成本 " + PriceText.of(cost.least()),
                "The budget must cover the worst case of at least " + cost.fewest() + " participations, "
                        + PriceText.of(cost.least()));
        var bound = cost.bound();
        return bound == null ? worstCase(spec, cost, findings) : bounded(spec, cost, bound, findings);
    }

    private static void check(CampaignSpec spec, Findings findings) {
        title("titleZh", spec.titleZh(), findings);
        title("titleEn", spec.titleEn(), findings);
        findings.require(spec.budget().isPositive(), "budget", "预算应大于 0", "The budget must be above zero");
        findings.require(knownZone(spec.timeZone()), "timeZone", "没有这个时区", "There is no such time zone");
        findings.require(spec.lawPack().equals("cn"), "lawPack", "没有这个法规包", "There is no such law pack");
        var starts = spec.startsAt();
        var ends = spec.endsAt();
        findings.require(
                starts == null || ends == null || starts.isBefore(ends),
                "endsAt",
                "结束时间应晚于开始时间",
                "The end must come after the start");
        var caps = spec.caps();
        cap("caps.perPerson", caps.perPerson(), findings);
        cap("caps.perInviter", caps.perInviter(), findings);
        cap("caps.perDay", caps.perDay(), findings);
        cap("caps.total", caps.total(), findings);
        var days = spec.attribution().windowDays();
        findings.require(
                days >= 1 && days <= LONGEST_WINDOW_DAYS,
                "attribution.windowDays",
                "归因窗口应为 1 到 90 天",
                "Shares count for 1 to 90 days");
    }

    private static void title(String field, String title, Findings findings) {
        findings.require(!title.isBlank(), field, "请填写标题", "The title is missing");
        findings.require(title.length() <= LONGEST_TITLE, field, "标题最多 60 个字", "A title has at most 60 characters");
    }

    private static void cap(String field, @Nullable Integer cap, Findings findings) {
        findings.require(
                cap == null || (cap >= 1 && cap <= LARGEST_CAP),
                field,
                "上限应为 1 到 100,000,000",
                "A limit is 1 to 100,000,000");
    }

    private static boolean knownZone(String zone) {
        try {
            ZoneId.of(zone);
            return true;
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    private static WorstCase bounded(CampaignSpec spec, Cost cost, Cost.Bound bound, Findings findings) {
        findings.require(
                spec.budget().compareTo(bound.cost()) >= 0,
                "budget",
                "预算至少要覆盖全部售出的成本 " + PriceText.of(bound.cost()),
                "The budget must cover what it costs if all is taken, " + PriceText.of(bound.cost()));
        return new WorstCase(
                cost.perParticipation(),
                bound.participations(),
                bound.cost(),
                null,
                cost.explanation().stream().map(Text::zh).toList(),
                cost.explanation().stream().map(Text::en).toList(),
                findings.problems());
    }

    private static WorstCase worstCase(CampaignSpec spec, Cost cost, Findings findings) {
        var per = cost.perParticipation();
        var once = cost.once() == null ? Money.zero(per.currency()) : cost.once();
        var budget = Math.max(0, spec.budget().minor() - once.minor());
        var affordable = per.isPositive() ? budget / per.minor() : Long.MAX_VALUE;
        var cap = spec.caps().total();
        var most = cap == null ? affordable : Math.min(cap, affordable);
        var total = (most == Long.MAX_VALUE ? per : per.times(most)).plus(once);
        var texts = new ArrayList<>(cost.explanation());
        texts.add(limit(spec, affordable, most));
        return new WorstCase(
                per,
                most == Long.MAX_VALUE ? 0 : most,
                total,
                spec.mechanic() == Mechanic.REFERRAL ? per : null,
                texts.stream().map(Text::zh).toList(),
                texts.stream().map(Text::en).toList(),
                findings.problems());
    }

    private static Text limit(CampaignSpec spec, long affordable, long most) {
        if (most == Long.MAX_VALUE) {
            return new Text("没有成本，参与次数不受预算限制", "Nothing is paid, so the budget limits nobody");
        }
        if (most < affordable) {
            return new Text(
                    String.format(Locale.ROOT, "参与上限 %d 次，预算 %s 足够", most, PriceText.of(spec.budget())),
                    String.format(
                            Locale.ROOT,
                            "At most %d participations; the budget of %s covers them",
                            most,
                            PriceText.of(spec.budget())));
        }
        return new Text(
                String.format(Locale.ROOT, "预算 %s 保证 %d 次参与；之后自动停止接受新的参与，绝不超支", PriceText.of(spec.budget()), most),
                String.format(
                        Locale.ROOT,
                        "The budget of %s guarantees %d participations; then the campaign takes no more, and never overspends",
                        PriceText.of(spec.budget()),
                        most));
    }
}
