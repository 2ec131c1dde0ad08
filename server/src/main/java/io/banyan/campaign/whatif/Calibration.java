package io.banyan.campaign.whatif;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What past campaigns tell of how people act.
 *
 * @param campaigns how many it was learned from; 0: nothing, all values are assumed
 * @param people who took part in them
 * @param visits openings of their shares
 * @param sameMechanic whether these were campaigns of the same mechanic
 * @param estimates what each input is taken for
 */
public record Calibration(int campaigns, int people, long visits, boolean sameMechanic, List<Estimate> estimates) {

    /** The inputs that can be learned. */
    public enum Input {
        SHARE_RATE,
        INVITATIONS,
        ACCEPTANCE,
        ORDER_RATE,
        SHARE_HOURS,
        SHARE_SIGMA,
        ANSWER_HOURS,
        ANSWER_SIGMA,
        STARTERS,
        ARRIVALS_PER_DAY,
        UNCERTAINTY
    }

    /**
     * What an input is taken for.
     *
     * @param measured whether it was learned; otherwise it is a common value
     * @param error its standard error, where it can be told
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Estimate(
            Input input,
            double value,
            boolean measured,
            @Nullable Double error) {

        static Estimate assumed(Input input, double value) {
            return new Estimate(input, value, false, null);
        }

        static Estimate measured(Input input, double value, double error) {
            return new Estimate(input, value, true, Double.isFinite(error) ? error : null);
        }
    }

    double value(Input input) {
        return estimates.stream()
                .filter(estimate -> estimate.input() == input)
                .mapToDouble(Estimate::value)
                .findFirst()
                .orElseThrow();
    }
}
