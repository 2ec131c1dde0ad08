package io.banyan.campaign.whatif;

import io.banyan.campaign.CampaignProblem;
import io.banyan.campaign.engine.Findings;
import io.banyan.campaign.engine.Goods;
import io.banyan.campaign.engine.Incentive;
import io.banyan.campaign.engine.Rulebooks;
import io.banyan.campaign.specification.CampaignSpec;
import io.banyan.campaign.whatif.Assumptions.GraphSource;
import io.banyan.campaign.whatif.Assumptions.StartChoice;
import io.banyan.campaign.whatif.Calibration.Input;
import io.banyan.catalog.Stock;
import io.banyan.engine.Progress;
import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.problem.ProblemException.FieldProblem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Simulates campaigns before they cost anything. */
@Component
class WhatIfs {

    private static final int ENOUGH_OWN_PEOPLE = 1_000;
    private static final int USUAL_DAYS = 14;
    private static final int USUAL_RUNS = 1_000;
    private static final double USUAL_RESPONSE = .3;
    private static final int MADE_UP_PEOPLE = 100_000;

    private final Rulebooks rulebooks;
    private final Stock stock;
    private final FriendGraphs graphs;
    private final Calibrations calibrations;
    private final StarterSearch search;

    WhatIfs(Rulebooks rulebooks, Stock stock, FriendGraphs graphs, Calibrations calibrations, StarterSearch search) {
        this.rulebooks = rulebooks;
        this.stock = stock;
        this.graphs = graphs;
        this.calibrations = calibrations;
        this.search = search;
    }

    WhatIfDefaults defaults(CampaignSpec spec) {
        var goods = rulebooks.goods(spec);
        var incentive = incentive(spec, goods);
        var own = graphs.own();
        var calibration = calibrations.of(spec.mechanic());
        boolean enough = own.graph().nodes() >= ENOUGH_OWN_PEOPLE;
        return new WhatIfDefaults(
                new Assumptions(
                        enough ? GraphSource.OWN : GraphSource.GENERATED,
                        MADE_UP_PEOPLE,
                        days(spec),
                        (int) Math.clamp(calibration.value(Input.STARTERS), 0, Assumptions.MOST_STARTERS),
                        StartChoice.RANDOM,
                        Math.clamp(calibration.value(Input.ARRIVALS_PER_DAY), 0, Assumptions.MOST_STARTERS),
                        calibration.value(Input.SHARE_RATE),
                        Math.min(1_000, calibration.value(Input.INVITATIONS)),
                        calibration.value(Input.ACCEPTANCE),
                        calibration.value(Input.ORDER_RATE),
                        calibration.value(Input.SHARE_HOURS),
                        calibration.value(Input.SHARE_SIGMA),
                        calibration.value(Input.ANSWER_HOURS),
                        calibration.value(Input.ANSWER_SIGMA),
                        1,
                        USUAL_RESPONSE,
                        calibration.value(Input.UNCERTAINTY),
                        spec.budget().minor(),
                        available(goods),
                        USUAL_RUNS,
                        1),
                calibration,
                WhatIfDefaults.Pay.of(incentive),
                own.graph().nodes(),
                own.ties());
    }

    private static int days(CampaignSpec spec) {
        var starts = spec.startsAt();
        var ends = spec.endsAt();
        return starts == null || ends == null
                ? USUAL_DAYS
                : Math.clamp(Math.ceilDiv(Duration.between(starts, ends).toHours(), 24L), 1, Assumptions.MOST_DAYS);
    }

    private @Nullable Long available(Goods goods) {
        var skus = goods.skus().keySet();
        return skus.isEmpty()
                ? null
                : stock.available(skus).values().stream()
                        .mapToLong(Integer::longValue)
                        .sum();
    }

    /** What the campaign pays; refuses a specification that is not finished, with what is wrong in it. */
    private Incentive incentive(CampaignSpec spec, Goods goods) {
        var rulebook = rulebooks.of(spec);
        var findings = new Findings();
        findings.require(spec.budget().isPositive(), "budget", "预算应大于 0", "The budget must be above zero");
        rulebook.check(spec, goods, findings);
        if (!findings.none()) {
            throw new ProblemException(
                    CampaignProblem.SPECIFICATION_INCOMPLETE,
                    null,
                    Map.of(),
                    findings.problems().stream()
                            .map(problem -> new FieldProblem(problem.field(), problem.zh(), problem.en()))
                            .toList());
        }
        return rulebook.incentive(spec, goods);
    }

    /** The question in full; refuses what cannot be answered. */
    WhatIfQuestion question(CampaignSpec spec, WhatIfInput input, @Nullable Integer starters) {
        var assumed = input.over(defaults(spec).assumptions());
        boolean wantsPeople = starters != null || assumed.start() == StartChoice.BEST;
        if (starters != null && (starters < 1 || starters > Assumptions.MOST_BEST)) {
            throw refused("count", "应在 1 到 500 之间", "Must be from 1 to 500");
        }
        if (wantsPeople && assumed.graph() != GraphSource.OWN) {
            throw refused("graph", "只能在本店的关系图上寻找", "Only people of the shop's own graph can be chosen");
        }
        if (assumed.graph() == GraphSource.OWN && graphs.own().graph().nodes() < 2) {
            throw refused("graph", "本店还没有已知的人际关系", "Nobody of the shop is known to know anybody yet");
        }
        return new WhatIfQuestion(spec, assumed, starters);
    }

    private static ProblemException refused(String field, String zh, String en) {
        return new ProblemException(CommonProblem.INVALID, null, Map.of(), List.of(new FieldProblem(field, zh, en)));
    }

    /** About how many steps the answer takes. */
    long work(WhatIfQuestion question) {
        var assumed = question.assumptions();
        long nodes = assumed.graph() == GraphSource.OWN ? graphs.own().graph().nodes() : assumed.people();
        double founders = assumed.starters() + assumed.arrivalsPerDay() * assumed.days();
        double k = assumed.expectedK();
        double people = k >= .95 ? (double) nodes : Math.min((double) nodes, founders / (1 - k));
        double steps = assumed.runs() * (nodes / 50.0 + people * (2 + assumed.shareRate() * assumed.invitations()));
        boolean searches = question.starters() != null || assumed.start() == StartChoice.BEST;
        return (long) (steps + (searches ? 2_000.0 * nodes : 0));
    }

    WhatIfReport answer(WhatIfQuestion question, Progress progress) {
        int threads = Runtime.getRuntime().availableProcessors();
        var assumed = question.assumptions();
        var friends = graphs.of(assumed);
        if (question.starters() != null) {
            return new WhatIfReport(null, search.find(friends, assumed, question.starters(), threads, progress));
        }
        var incentive = incentive(question.spec(), rulebooks.goods(question.spec()));
        long began = System.nanoTime();
        var best = assumed.start() == StartChoice.BEST && assumed.starters() > 0
                ? StarterSearch.best(friends.graph(), assumed, assumed.starters(), threads, progress)
                        .seeds()
                : null;
        var outcomes = Simulations.run(friends.graph(), assumed, incentive, best, threads, progress);
        var forecast = Fans.forecast(
                outcomes,
                assumed,
                question.spec().budget().currency(),
                friends.graph().nodes(),
                friends.ties(),
                (System.nanoTime() - began) / 1e9);
        return new WhatIfReport(forecast, null);
    }
}
