package io.banyan.campaign.whatif;

import io.banyan.campaign.whatif.Assumptions.GraphSource;
import io.banyan.campaign.whatif.Assumptions.StartChoice;
import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.problem.ProblemException.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an operator assumes; what is left out is taken from the past. Fields as in {@link Assumptions}. */
public record WhatIfInput(
        @Nullable GraphSource graph,
        @Nullable Integer people,
        @Nullable Integer days,
        @Nullable Integer starters,
        @Nullable StartChoice start,
        @Nullable Double arrivalsPerDay,
        @Nullable Double shareRate,
        @Nullable Double invitations,
        @Nullable Double acceptance,
        @Nullable Double orderRate,
        @Nullable Double reward,
        @Nullable Double rewardResponse,
        @Nullable Double uncertainty,
        @Nullable Long budget,
        @Nullable Long stock,
        @Nullable Integer runs,
        @Nullable Long seed) {

    static final WhatIfInput NONE = new WhatIfInput(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** The assumptions with the defaults for what is left out; refuses what makes no sense, all at once. */
    Assumptions over(Assumptions defaults) {
        var made = new Assumptions(
                or(graph, defaults.graph()),
                or(people, defaults.people()),
                or(days, defaults.days()),
                or(starters, defaults.starters()),
                or(start, defaults.start()),
                or(arrivalsPerDay, defaults.arrivalsPerDay()),
                or(shareRate, defaults.shareRate()),
                or(invitations, defaults.invitations()),
                or(acceptance, defaults.acceptance()),
                or(orderRate, defaults.orderRate()),
                defaults.shareHours(),
                defaults.shareSigma(),
                defaults.answerHours(),
                defaults.answerSigma(),
                or(reward, defaults.reward()),
                or(rewardResponse, defaults.rewardResponse()),
                or(uncertainty, defaults.uncertainty()),
                or(budget, defaults.budget()),
                stock == null ? defaults.stock() : stock,
                or(runs, defaults.runs()),
                or(seed, defaults.seed()));
        check(made);
        return made;
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    private static void check(Assumptions it) {
        var problems = new ArrayList<FieldProblem>();
        within(problems, "people", it.people(), 2, Assumptions.MOST_PEOPLE);
        within(problems, "days", it.days(), 1, Assumptions.MOST_DAYS);
        within(
                problems,
                "starters",
                it.starters(),
                0,
                it.start() == StartChoice.BEST ? Assumptions.MOST_BEST : Assumptions.MOST_STARTERS);
        within(problems, "arrivalsPerDay", it.arrivalsPerDay(), 0, Assumptions.MOST_STARTERS);
        within(problems, "shareRate", it.shareRate(), 0, 1);
        within(problems, "invitations", it.invitations(), 0, 1_000);
        within(problems, "acceptance", it.acceptance(), 0, 1);
        within(problems, "orderRate", it.orderRate(), 0, 1);
        within(problems, "reward", it.reward(), 0, 100);
        within(problems, "rewardResponse", it.rewardResponse(), 0, 1);
        within(problems, "uncertainty", it.uncertainty(), 0, 2);
        within(problems, "budget", (double) it.budget(), 0, 1e15);
        within(problems, "stock", it.stock() == null ? 0 : (double) it.stock(), 0, 1e12);
        within(problems, "runs", it.runs(), 20, Assumptions.MOST_RUNS);
        if (!problems.isEmpty()) {
            throw new ProblemException(CommonProblem.INVALID, null, Map.of(), List.copyOf(problems));
        }
    }

    private static void within(List<FieldProblem> problems, String field, double value, double least, double most) {
        // not a number is within nothing
        if (!(value >= least && value <= most)) {
            problems.add(new FieldProblem(
                    field,
                    "应在 " + plain(least) + " 到 " + plain(most) + " 之间",
                    "Must be from " + plain(least) + " to " + plain(most)));
        }
    }

    private static String plain(double bound) {
        return String.format(java.util.Locale.ROOT, "%,.0f", bound);
    }
}
