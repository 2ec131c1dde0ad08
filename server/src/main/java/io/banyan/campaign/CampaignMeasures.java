package io.banyan.campaign;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What lists of campaigns show of their spread. */
public interface CampaignMeasures {

    /** The measures of those campaigns that have any. */
    Map<UUID, Measures> of(Collection<UUID> campaignIds);

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
