package io.banyan.campaign.specification;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Set;
import java.util.UUID;

/** The terms of one mechanic: its section of the specification. Each mechanic has a record of its own for them. */
public interface Terms {

    /** The products that the campaign is about; none where it is about no goods. */
    @JsonIgnore
    default Set<UUID> products() {
        return Set.of();
    }
}
