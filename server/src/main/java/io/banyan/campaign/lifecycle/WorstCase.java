package io.banyan.campaign.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.campaign.engine.Findings.SpecificationProblem;
import io.banyan.kernel.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign can cost at most.
 *
 * @param perParticipation the most that one participation can cost
 * @param maximumParticipations how many can take part before budget or caps end it; 0 when neither limits them
 * @param total the most that all of them can cost; never above the budget
 * @param costPerNewCustomer the most that each new customer costs, where every participant is one
 * @param explanationZh how the figures come about
 * @param problems what has to be put right before the campaign can be reviewed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WorstCase(
        Money perParticipation,
        long maximumParticipations,
        Money total,
        @Nullable Money costPerNewCustomer,
        List<String> explanationZh,
        List<String> explanationEn,
        List<SpecificationProblem> problems) {}
