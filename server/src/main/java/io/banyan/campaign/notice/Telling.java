package io.banyan.campaign.notice;

import io.banyan.campaign.GroupCompleted;
import io.banyan.campaign.GroupExpired;
import io.banyan.campaign.GroupJoined;
import io.banyan.campaign.GroupReminderDue;
import io.banyan.campaign.MemberRefunded;
import io.banyan.campaign.groupbuy.GroupRosters;
import io.banyan.campaign.groupbuy.GroupRosters.Roster;
import io.banyan.kernel.journal.Subscription;
import io.banyan.trade.Order;
import io.banyan.trade.Orders;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Turns facts of groups into notices. Each is stored once for each person and cause, however often its fact comes; a reminder that
 * was taken back stays taken back.
 */
@Component
class Telling {

    static final String NAME = "campaign.notice";

    private final NoticeRows rows;
    private final GroupRosters rosters;
    private final Orders orders;

    Telling(NoticeRows rows, GroupRosters rosters, Orders orders) {
        this.rows = rows;
        this.rosters = rosters;
        this.orders = orders;
    }

    @Configuration(proxyBeanMethods = false)
    static class Subscribing {

        /** Begins at the end of the journal: nobody wants to be told of what was over before there were notices. */
        @Bean
        Subscription noticeSubscription(Telling telling) {
            return Subscription.named(NAME)
                    .on(
                            GroupReminderDue.class,
                            fact -> telling.in(fact.groupId(), group -> telling.closing(fact, group)))
                    .on(GroupJoined.class, fact -> telling.in(fact.groupId(), group -> telling.joined(fact, group)))
                    .on(
                            GroupCompleted.class,
                            fact -> telling.in(fact.groupId(), group -> telling.completed(fact, group)))
                    .on(GroupExpired.class, telling::expired)
                    .on(
                            MemberRefunded.class,
                            fact -> telling.in(fact.groupId(), group -> telling.refunded(fact, group)))
                    .fromNow()
                    .alone()
                    .build();
        }
    }

    private void in(UUID groupId, Consumer<Roster> telling) {
        rosters.find(groupId).ifPresent(telling);
    }

    private void closing(GroupReminderDue fact, Roster roster) {
        if (!roster.open()) {
            return;
        }
        for (var place : roster.places()) {
            rows.add(inGroup(roster, place.personId(), NoticeKind.GROUP_CLOSING, roster.groupId(), fact.at())
                    .lacking(roster.missing(), roster.expiresAt()));
        }
    }

    private void joined(GroupJoined fact, Roster roster) {
        rows.nowMissing(roster.groupId(), roster.missing());
        for (var place : roster.places()) {
            if (!place.personId().equals(fact.personId()) && place.joinedAt().isBefore(fact.at())) {
                rows.add(inGroup(roster, place.personId(), NoticeKind.FRIEND_JOINED, fact.orderId(), fact.at())
                        .lacking(roster.missing(), roster.expiresAt())
                        .about(fact.personId()));
            }
        }
    }

    private void completed(GroupCompleted fact, Roster roster) {
        rows.withdrawReminders(roster.groupId());
        for (var place : roster.places()) {
            rows.add(inGroup(roster, place.personId(), NoticeKind.GROUP_COMPLETED, roster.groupId(), fact.at()));
        }
    }

    private void expired(GroupExpired fact) {
        rows.withdrawReminders(fact.groupId());
    }

    /** Who leaves needs no reminder, and the others lack one more; who was in a group that failed is told so. */
    private void refunded(MemberRefunded fact, Roster roster) {
        rows.withdrawReminder(roster.groupId(), fact.personId());
        rows.nowMissing(roster.groupId(), roster.missing());
        if (fact.reason().equals(MemberRefunded.GROUP_EXPIRED)) {
            var notice = inGroup(roster, fact.personId(), NoticeKind.GROUP_FAILED, fact.orderId(), fact.at());
            rows.add(orders.find(fact.orderId())
                    .map(Order::refunded)
                    .map(notice::worth)
                    .orElse(notice));
        }
    }

    private static Notice inGroup(Roster roster, UUID person, NoticeKind kind, UUID cause, Instant at) {
        return Notice.of(person, kind, cause, roster.campaignId(), at).inGroup(roster.groupId(), roster.productId());
    }
}
