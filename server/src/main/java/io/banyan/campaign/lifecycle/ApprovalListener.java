package io.banyan.campaign.lifecycle;

import io.banyan.campaign.Campaign;

/** Is told of every approval of a campaign, in its transaction. A bean. */
public interface ApprovalListener {

    /** @param by who approved it */
    void approved(Campaign campaign, String by);
}
