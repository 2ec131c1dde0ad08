package io.banyan.campaign.notice;

import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message to one person.
 *
 * @param cause what it tells of (a group, an order, a reward); a person is told of it once by each kind
 * @param friendId who joined
 * @param missing how many people the group lacks to come together
 * @param amount what was refunded, rewarded or taken back
 */
record Notice(
        UUID personId,
        NoticeKind kind,
        UUID cause,
        Instant at,
        UUID campaignId,
        @Nullable UUID groupId,
        @Nullable UUID productId,
        @Nullable UUID friendId,
        @Nullable Integer missing,
        @Nullable Instant expiresAt,
        @Nullable Money amount) {

    static Notice of(UUID personId, NoticeKind kind, UUID cause, UUID campaignId, Instant at) {
        return new Notice(personId, kind, cause, at, campaignId, null, null, null, null, null, null);
    }

    Notice inGroup(UUID group, UUID product) {
        return new Notice(personId, kind, cause, at, campaignId, group, product, friendId, missing, expiresAt, amount);
    }

    Notice lacking(int people, Instant until) {
        return new Notice(personId, kind, cause, at, campaignId, groupId, productId, friendId, people, until, amount);
    }

    Notice about(UUID friend) {
        return new Notice(
                personId, kind, cause, at, campaignId, groupId, productId, friend, missing, expiresAt, amount);
    }

    Notice worth(Money money) {
        return new Notice(
                personId, kind, cause, at, campaignId, groupId, productId, friendId, missing, expiresAt, money);
    }
}
