package io.banyan.campaign.commission;

import io.banyan.campaign.specification.Terms;
import org.jspecify.annotations.Nullable;

/** Terms that may pay commission. */
public interface PaysCommission extends Terms {

    /** The rates; null where none is paid. */
    @Nullable
    CommissionTerms commission();
}
