package io.banyan.engine.diffusion;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What came of the runs of a campaign. Moments are 0 … steps, each after all that happened in it. */
public final class CampaignOutcome {

    private final int steps;
    private final List<CampaignHistory> histories;

    CampaignOutcome(int steps, List<CampaignHistory> histories) {
        this.steps = steps;
        this.histories = histories;
    }

    public int runs() {
        return histories.size();
    }

    public int steps() {
        return steps;
    }

    /** The measure in one run from its start to the end of the step. */
    public long value(CampaignMeasure measure, int run, int step) {
        return histories.get(run).value(measure, step);
    }

    /** The measure at the end of one run. */
    public long total(CampaignMeasure measure, int run) {
        return value(measure, run, steps);
    }

    /** The measure over all runs at each moment. */
    public List<Band> bands(CampaignMeasure measure) {
        return Band.over(runs(), steps + 1, (run, step) -> value(measure, run, step));
    }

    /** The measure over all runs in the end. */
    public Band total(CampaignMeasure measure) {
        return Band.of(IntStream.range(0, runs())
                .mapToDouble(run -> total(measure, run))
                .toArray());
    }

    /** Whether a reward was due in the run that the budget could not pay. */
    public boolean endedByBudget(int run) {
        return histories.get(run).endedByBudget();
    }

    /** Whether an order came in the run when there was no stock. */
    public boolean soldOut(int run) {
        return histories.get(run).soldOut();
    }

    /** Share of the runs in which the budget did not last. */
    public double endedByBudget() {
        return share(CampaignHistory::endedByBudget);
    }

    /** Share of the runs in which the stock did not last. */
    public double soldOut() {
        return share(CampaignHistory::soldOut);
    }

    private double share(Predicate<CampaignHistory> happened) {
        return (double) histories.stream().filter(happened).count() / histories.size();
    }
}
