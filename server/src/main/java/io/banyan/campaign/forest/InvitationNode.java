package io.banyan.campaign.forest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.campaign.reward.RewardShown;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who was brought, with those they brought in turn.
 *
 * @param joinedAt when they signed up or first joined
 * @param state how far they are in the referral; {@code JOINED} outside of one
 * @param reward what they earned their inviter
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InvitationNode(
        UUID personId,
        String nickname,
        String avatarUrl,
        Instant joinedAt,
        String state,
        @Nullable RewardShown reward,
        List<InvitationNode> children) {}
