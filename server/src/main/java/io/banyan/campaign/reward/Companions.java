package io.banyan.campaign.reward;

import io.banyan.campaign.RewardPurpose;
import java.util.List;
import java.util.UUID;

/**
 * Whose acts earned a reward, where more than the one counterpart that its intent names had a part in it. One bean for each
 * purpose at most.
 */
public interface Companions {

    RewardPurpose purpose();

    /** The others: members of the group, the people invited. */
    List<UUID> of(RewardIntent intent);
}
