package io.banyan.campaign.whatif;

import io.banyan.campaign.specification.CampaignSpec;
import org.jspecify.annotations.Nullable;

/**
 * A question with everything that its answer needs, so that any node can compute it later.
 *
 * @param starters how many to find; absent: simulate
 */
record WhatIfQuestion(
        CampaignSpec spec,
        Assumptions assumptions,
        @Nullable Integer starters) {}
