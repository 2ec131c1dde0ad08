package io.banyan.campaign.whatif;

import io.banyan.campaign.whatif.Forecast.Fan;
import io.banyan.campaign.whatif.Forecast.Spot;
import io.banyan.engine.diffusion.Band;
import io.banyan.engine.diffusion.CampaignMeasure;
import io.banyan.engine.diffusion.CampaignOutcome;
import io.banyan.kernel.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Sums up runs as fans: pure. */
final class Fans {

    /** More points than this no chart shows. */
    private static final int MOST_MOMENTS = 85;

    private Fans() {}

    static Forecast forecast(
            List<CampaignOutcome> outcomes,
            Assumptions assumed,
            String currency,
            int graphPeople,
            long graphTies,
            double seconds) {
        int[] moments = moments(Simulations.steps(assumed.days()));
        int last = moments[moments.length - 1];
        var people = total(outcomes, CampaignMeasure.PARTICIPANTS, last);
        var cost = total(outcomes, CampaignMeasure.SPENT, last);
        long stock = assumed.stock() == null ? 0 : assumed.stock();
        return new Forecast(
                assumed,
                currency,
                IntStream.of(moments)
                        .mapToObj(step -> step * Simulations.stepHours(assumed.days()))
                        .toList(),
                fan(outcomes, moments, CampaignMeasure.PARTICIPANTS, 0, 1),
                fan(outcomes, moments, CampaignMeasure.SPENT, 0, 1),
                assumed.stock() == null ? null : fan(outcomes, moments, CampaignMeasure.ORDERS, stock, -1),
                people,
                total(outcomes, CampaignMeasure.ORDERS, last),
                cost,
                perPerson(cost.mean(), people.mean(), currency),
                assumed.expectedK(),
                share(outcomes, CampaignOutcome::endedByBudget),
                share(outcomes, CampaignOutcome::soldOut),
                outcomes.stream().mapToInt(CampaignOutcome::runs).sum(),
                graphPeople,
                graphTies,
                Math.round(seconds * 1_000) / 1_000.0);
    }

    /** The first moment, the last, and evenly many between. */
    static int[] moments(int steps) {
        int stride = Math.max(1, Math.ceilDiv(steps, MOST_MOMENTS - 1));
        return IntStream.concat(IntStream.iterate(0, step -> step < steps, step -> step + stride), IntStream.of(steps))
                .toArray();
    }

    private static Fan fan(
            List<CampaignOutcome> outcomes, int[] moments, CampaignMeasure measure, long from, int sign) {
        var lower90 = new ArrayList<Double>();
        var lower50 = new ArrayList<Double>();
        var median = new ArrayList<Double>();
        var upper50 = new ArrayList<Double>();
        var upper90 = new ArrayList<Double>();
        for (int moment : moments) {
            var band = Band.of(
                    Simulations.sorted(outcomes, (outcome, run) -> from + sign * outcome.value(measure, run, moment)));
            lower90.add(rounded(band.lower90()));
            lower50.add(rounded(band.lower50()));
            median.add(rounded(band.median()));
            upper50.add(rounded(band.upper50()));
            upper90.add(rounded(band.upper90()));
        }
        return new Fan(lower90, lower50, median, upper50, upper90);
    }

    private static Spot total(List<CampaignOutcome> outcomes, CampaignMeasure measure, int step) {
        var band = Band.of(Simulations.sorted(outcomes, (outcome, run) -> outcome.value(measure, run, step)));
        return new Spot(
                rounded(band.mean()),
                rounded(band.lower90()),
                rounded(band.lower50()),
                rounded(band.median()),
                rounded(band.upper50()),
                rounded(band.upper90()));
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static @Nullable Money perPerson(double cost, double people, String currency) {
        return people < .05 ? null : Money.of(Math.round(cost / people), currency);
    }

    private static double share(
            List<CampaignOutcome> outcomes, java.util.function.ToDoubleFunction<CampaignOutcome> of) {
        int runs = outcomes.stream().mapToInt(CampaignOutcome::runs).sum();
        return outcomes.stream()
                        .mapToDouble(outcome -> of.applyAsDouble(outcome) * outcome.runs())
                        .sum()
                / runs;
    }
}
