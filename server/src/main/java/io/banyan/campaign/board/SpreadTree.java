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
 * @param truncated whether there are more people than are here: of a whole forest its thickest branches, of a branch its first generations
 * @param total all people of the forest, or of the branch
 */
public record SpreadTree(List<SpreadNode> nodes, boolean truncated, long total) {

    /**
     * A participant.
     *
     * @param parentId who brought them
     * @param depth steps from the root
     * @param children how many they brought, shown or not
     * @param branch people in their branch, they themselves included
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
            long branch,
            boolean ordered) {

        SpreadNode named(String name, boolean bought) {
            return new SpreadNode(personId, parentId, name, depth, joinedAt, children, branch, bought);
        }
    }
}
