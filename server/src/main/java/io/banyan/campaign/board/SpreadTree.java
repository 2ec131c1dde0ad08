package io.banyan.campaign.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who brought whom into a campaign.
 *
 * @param nodes inviters before those they brought
 * @param truncated whether only the thickest branches are here
 * @param total all participants
 */
public record SpreadTree(List<SpreadNode> nodes, boolean truncated, int total) {

    /**
     * A participant.
     *
     * @param parentId who brought them
     * @param depth steps from the root
     * @param children how many they brought, shown or not
     * @param ordered whether they have an order in the campaign
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SpreadNode(
            UUID personId,
            @Nullable UUID parentId,
            String nickname,
            int depth,
            Instant joinedAt,
            int children,
            boolean ordered) {}
}
