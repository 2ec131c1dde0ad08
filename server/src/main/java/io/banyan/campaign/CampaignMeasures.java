package io.banyan.campaign;

import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is shown of the spread of several campaigns at once. */
public interface CampaignMeasures {

    /** The measures of those campaigns that have any. */
    Map<UUID, Measures> of(Collection<UUID> campaignIds);

    /** What all campaigns together did in a period, as far as it was in one currency where it is money. */
    Growth growth(Instant from, Instant until, String currency);

    /**
     * @param participants people who first took part in a campaign in the period
     * @param newParticipants of them, those who came by a share
     * @param newCustomers people whose first paid order, in the period, a campaign brought
     * @param cost rewards held and granted plus discounts given in the period, less what was undone since
     */
    record Growth(long participants, long newParticipants, long newCustomers, Money cost) {

        /** New participants per participant; absent without any. */
        public @Nullable Double k() {
            return participants == 0 ? null : (double) newParticipants / participants;
        }

        public @Nullable Money costPerNewCustomer() {
            return CampaignMeasures.costPerNewCustomer(cost, newCustomers);
        }
    }

    /** The cost per new customer, rounded half up; absent without any. */
    static @Nullable Money costPerNewCustomer(Money cost, long newCustomers) {
        return newCustomers == 0
                ? null
                : Money.of(Math.floorDiv(2 * cost.minor() + newCustomers, 2 * newCustomers), cost.currency());
    }

    /**
     * @param participants people who took part
     * @param newCustomers of them, those whose first order it brought
     * @param k invitations per participant times their conversion; absent while nothing can be said
     */
    record Measures(
            long participants, long newCustomers, @Nullable Double k) {

        public static final Measures NONE = new Measures(0, 0, null);
    }
}
