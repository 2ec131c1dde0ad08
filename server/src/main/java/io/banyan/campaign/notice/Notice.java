package io.banyan.campaign.notice;

import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message to one person.
 *
 * @param cause what it tells of; a person is told of it once by each kind
 * @param campaignId the campaign it is about, if it is about one
 * @param friendId who joined or helped
 * @param missing how many people the group or bargain lacks; of coupons how many expire
 * @param amount what was refunded, rewarded, taken back, paid or cut
 */
record Notice(
        UUID personId,
        NoticeKind kind,
        UUID cause,
        Instant at,
        @Nullable UUID campaignId,
        @Nullable UUID groupId,
        @Nullable UUID productId,
        @Nullable UUID friendId,
        @Nullable Integer missing,
        @Nullable Instant expiresAt,
        @Nullable Money amount,
        Topic topic) {

    /**
     * What it is about.
     *
     * @param subjectId what it leads to, by its kind a bargain, a packet, an order, a coupon or a withdrawal
     * @param zh in words, such as the prize
     */
    record Topic(
            @Nullable UUID subjectId,
            @Nullable String zh,
            @Nullable String en) {

        static final Topic NONE = new Topic(null, null, null);
    }

    static Notice of(UUID personId, NoticeKind kind, UUID cause, @Nullable UUID campaignId, Instant at) {
        return new Notice(personId, kind, cause, at, campaignId, null, null, null, null, null, null, Topic.NONE);
    }

    Notice inGroup(UUID group, UUID product) {
        return new Notice(
                personId, kind, cause, at, campaignId, group, product, friendId, missing, expiresAt, amount, topic);
    }

    Notice lacking(int people, @Nullable Instant until) {
        return new Notice(
                personId, kind, cause, at, campaignId, groupId, productId, friendId, people, until, amount, topic);
    }

    Notice about(UUID friend) {
        return new Notice(
                personId, kind, cause, at, campaignId, groupId, productId, friend, missing, expiresAt, amount, topic);
    }

    Notice worth(Money money) {
        return new Notice(
                personId, kind, cause, at, campaignId, groupId, productId, friendId, missing, expiresAt, money, topic);
    }

    Notice leadingTo(UUID subject) {
        return with(new Topic(subject, topic.zh(), topic.en()));
    }

    Notice named(String zh, String en) {
        return with(new Topic(topic.subjectId(), zh, en));
    }

    private Notice with(Topic other) {
        return new Notice(
                personId, kind, cause, at, campaignId, groupId, productId, friendId, missing, expiresAt, amount, other);
    }
}
