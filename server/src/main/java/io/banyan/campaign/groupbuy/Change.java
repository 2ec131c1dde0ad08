package io.banyan.campaign.groupbuy;

import io.banyan.campaign.engine.Effect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a decision changes.
 *
 * @param group the group after it; null when none is concerned
 * @param members of these orders as they are after it
 * @param effects what else follows
 */
record Change(@Nullable Group group, List<Member> members, List<Effect> effects) {

    static final Change NOTHING = new Change(null, List.of(), List.of());

    static Change of(Member member, List<Effect> effects) {
        return new Change(null, List.of(member), effects);
    }
}
