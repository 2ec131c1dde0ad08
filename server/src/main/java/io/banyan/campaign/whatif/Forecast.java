package io.banyan.campaign.whatif;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.kernel.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of many simulated runs of a campaign.
 *
 * @param hours the moments, in hours since the start; all series have one value for each
 * @param people who took part until then
 * @param cost paid until then, in minor units
 * @param stock orders that can still be served; absent where stock is without limit
 * @param peopleInAll at the end
 * @param orders at the end
 * @param costInAll at the end, in minor units
 * @param costPerPerson the mean cost for each participant; absent when nobody takes part
 * @param k new participants per participant that the inputs come to, before friends are known already
 * @param budgetRanOut share of the runs in which the budget did not last
 * @param soldOut share of the runs in which the stock did not last
 * @param runs how many there were
 * @param graphPeople people of the graph
 * @param graphTies ties between them
 * @param seconds how long it took to compute
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Forecast(
        Assumptions assumptions,
        String currency,
        List<Double> hours,
        Fan people,
        Fan cost,
        @Nullable Fan stock,
        Spot peopleInAll,
        Spot orders,
        Spot costInAll,
        @Nullable Money costPerPerson,
        double k,
        double budgetRanOut,
        double soldOut,
        int runs,
        int graphPeople,
        long graphTies,
        double seconds) {

    /** How the runs lie at each moment: half of them between the 50s, nine tenths between the 90s. */
    public record Fan(
            List<Double> lower90,
            List<Double> lower50,
            List<Double> median,
            List<Double> upper50,
            List<Double> upper90) {}

    /** How the runs lie at one moment. */
    public record Spot(double mean, double lower90, double lower50, double median, double upper50, double upper90) {}
}
