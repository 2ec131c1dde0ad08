package io.banyan.campaign.groupbuy;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.Seeds;
import io.banyan.campaign.GroupCompleted;
import io.banyan.campaign.GroupExpired;
import io.banyan.campaign.MemberDisplaced;
import io.banyan.campaign.engine.Effect;
import io.banyan.campaign.groupbuy.GroupBuySpec.GroupBuyStep;
import io.banyan.campaign.groupbuy.GroupBuySpec.GroupGuarantee;
import io.banyan.campaign.groupbuy.GroupBuySpec.SkuPrice;
import io.banyan.campaign.groupbuy.GroupDecisions.Arrival;
import io.banyan.campaign.groupbuy.Member.State;
import io.banyan.campaign.groupbuy.MemberDecisions.Withdrawal;
import io.banyan.kernel.journal.Fact;
import io.banyan.kernel.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GroupDecisionsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final UUID SKU = UUID.randomUUID();
    private static final UUID CAMPAIGN = UUID.randomUUID();
    private static final Money LIST = cny(2990);

    private static Money cny(long minor) {
        return Money.of(minor, "CNY");
    }

    private static GroupBuyStep step(int size, long price) {
        return new GroupBuyStep(size, List.of(new SkuPrice(SKU, cny(price))));
    }

    private static GroupBuySpec terms(GroupGuarantee guarantee, @Nullable LeaderPerk perk, GroupBuyStep... ladder) {
        return new GroupBuySpec(UUID.randomUUID(), List.of(ladder), 24, Audience.ANYONE, perk, guarantee, true, 60, 5);
    }

    private static final GroupGuarantee NO_GUARANTEE = new GroupGuarantee(false, 0);

    private static GroupBuySpec terms(GroupBuyStep... ladder) {
        return terms(NO_GUARANTEE, null, ladder);
    }

    private static Member paying(@Nullable UUID group, GroupBuySpec terms) {
        var price = Objects.requireNonNull(terms.firstStep().price(SKU));
        return new Member(
                UUID.randomUUID(),
                CAMPAIGN,
                1,
                group,
                UUID.randomUUID(),
                State.PAYING,
                false,
                group == null,
                List.of(new Member.Item(SKU, 2, LIST, price)),
                null,
                null,
                null,
                null,
                NOON);
    }

    private static Payment payment(Instant at) {
        return new Payment(null, true, true, at);
    }

    private static Group opened(GroupBuySpec terms) {
        var change =
                GroupDecisions.open(paying(null, terms), UUID.randomUUID(), terms.productId(), terms, payment(NOON));
        return Objects.requireNonNull(change.group());
    }

    private static Group joined(Group group, GroupBuySpec terms, Instant at) {
        var arrival = GroupDecisions.join(group, paying(group.id(), terms), terms, payment(at));
        assertThat(arrival).isInstanceOf(Arrival.Joined.class);
        return Objects.requireNonNull(((Arrival.Joined) arrival).change().group());
    }

    private static <F extends Fact> List<F> facts(Change change, Class<F> type) {
        return change.effects().stream()
                .filter(Effect.Announce.class::isInstance)
                .map(effect -> ((Effect.Announce) effect).fact())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    @Test
    void leaderTakesTheFirstPlaceAndTheRestOfTheStockIsSetAside() {
        var terms = terms(step(3, 1990));
        var change =
                GroupDecisions.open(paying(null, terms), UUID.randomUUID(), terms.productId(), terms, payment(NOON));
        var group = Objects.requireNonNull(change.group());
        assertThat(group.taken()).isEqualTo(1);
        assertThat(group.present().getFirst().leader()).isTrue();
        assertThat(group.expiresAt()).isEqualTo(NOON.plus(Duration.ofHours(24)));
        assertThat(change.effects())
                .contains(new Effect.SetAside(group.id(), SKU, 2))
                .contains(new Effect.Wake(GroupTimers.EXPIRE, group.id().toString(), group.expiresAt()))
                .contains(new Effect.Wake(
                        GroupTimers.REMIND,
                        group.id().toString(),
                        group.expiresAt().minus(Duration.ofHours(1))));
    }

    @Test
    void lastPlaceCompletesTheGroupAndTheNextPaymentIsDisplaced() {
        var terms = terms(step(2, 1990));
        var open = opened(terms);
        var arrival = (Arrival.Joined) GroupDecisions.join(open, paying(open.id(), terms), terms, payment(NOON));
        assertThat(facts(arrival.change(), GroupCompleted.class)).hasSize(1);
        var complete = Objects.requireNonNull(arrival.change().group());
        assertThat(complete.state()).isEqualTo(GroupState.COMPLETED);
        assertThat(complete.members()).allMatch(member -> member.state() == State.COMPLETED);

        var late = GroupDecisions.join(complete, paying(open.id(), terms), terms, payment(NOON));
        assertThat(late).isInstanceOf(Arrival.Displaced.class);
        var displaced = ((Arrival.Displaced) late).change();
        assertThat(facts(displaced, MemberDisplaced.class)).hasSize(1);
        assertThat(displaced.members().getFirst().state()).isEqualTo(State.DISPLACED);
        assertThat(displaced.group()).isNull();
    }

    @Test
    void paymentAfterTheTimeIsOverFindsNoPlaceEvenBeforeTheTimerFired() {
        var terms = terms(step(2, 1990));
        var open = opened(terms);
        assertThat(GroupDecisions.join(open, paying(open.id(), terms), terms, payment(open.expiresAt())))
                .isInstanceOf(Arrival.Displaced.class);
    }

    @Test
    void samePersonTakesOnePlaceOnly() {
        var terms = terms(step(3, 1990));
        var open = opened(terms);
        var leader = open.present().getFirst();
        var again = new Member(
                UUID.randomUUID(),
                CAMPAIGN,
                1,
                open.id(),
                leader.personId(),
                State.PAYING,
                false,
                false,
                leader.goods(),
                null,
                null,
                null,
                null,
                NOON);
        assertThat(GroupDecisions.join(open, again, terms, payment(NOON))).isInstanceOf(Arrival.Displaced.class);
    }

    @Test
    void tooFewPeopleAtTheEndMeansARefundForEach() {
        var terms = terms(step(3, 1990));
        var group = joined(opened(terms), terms, NOON);
        var change = GroupDecisions.expire(group, terms, group.expiresAt());
        assertThat(facts(change, GroupExpired.class)).hasSize(1);
        assertThat(change.members()).hasSize(2).allMatch(member -> member.state() == State.REFUND_DUE);
        var wakes = change.effects().stream()
                .filter(effect ->
                        effect instanceof Effect.Wake wake && wake.kind().equals(GroupTimers.REFUND))
                .toList();
        assertThat(wakes).hasSize(2);
        assertThat(GroupDecisions.expire(Objects.requireNonNull(change.group()), terms, group.expiresAt()))
                .isEqualTo(Change.NOTHING);
    }

    @Test
    void refundsOnceHoweverOftenAsked() {
        var terms = terms(step(3, 1990));
        var group = opened(terms);
        var expired = GroupDecisions.expire(group, terms, group.expiresAt());
        var due = expired.members().getFirst();
        var refunded = MemberDecisions.refund(due, group.expiresAt());
        assertThat(refunded.effects())
                .filteredOn(Effect.Refund.class::isInstance)
                .hasSize(1);
        assertThat(MemberDecisions.refund(refunded.members().getFirst(), group.expiresAt()))
                .isEqualTo(Change.NOTHING);
    }

    @Test
    void guaranteeCompletesASmallerGroupAndSaysSo() {
        var terms = terms(new GroupGuarantee(true, 2), null, step(5, 1990));
        var group = joined(opened(terms), terms, NOON);
        var change = GroupDecisions.expire(group, terms, group.expiresAt());
        var complete = facts(change, GroupCompleted.class);
        assertThat(complete).hasSize(1);
        assertThat(complete.getFirst().guaranteed()).isTrue();
        assertThat(complete.getFirst().members()).isEqualTo(2);
    }

    @Test
    void ladderReturnsTheDifferenceOfTheSizeReachedOnce() {
        var terms = terms(step(2, 1990), step(3, 1590), step(5, 990));
        var group = joined(joined(opened(terms), terms, NOON), terms, NOON);
        assertThat(group.open()).isTrue();
        var complete = Objects.requireNonNull(
                GroupDecisions.expire(group, terms, group.expiresAt()).group());
        assertThat(complete.reached()).isEqualTo(3);
        var member = complete.present().getFirst();
        var settled = MemberDecisions.settle(member, terms, complete.reached(), Duration.ofDays(14), NOON);
        assertThat(settled.effects())
                .contains(new Effect.ReleaseHold(member.orderId()))
                .contains(new Effect.Refund(
                        member.orderId(), cny(800), "group_difference:" + member.orderId(), "price_reached"))
                .contains(new Effect.PayDiscount(member.discountReservation(), cny(2800)));
        assertThat(MemberDecisions.settle(settled.members().getFirst(), terms, 3, Duration.ofDays(14), NOON))
                .isEqualTo(Change.NOTHING);
    }

    @Test
    void whoLeavesBeforeCompletionFreesThePlaceAndTheNextLeadsOn() {
        var terms = terms(step(3, 1990));
        var group = joined(opened(terms), terms, NOON.plusSeconds(5));
        var leader = group.present().getFirst();
        var withdrawn = (Withdrawal.Withdrawn) MemberDecisions.withdraw(group, leader.personId(), NOON.plusSeconds(9));
        var after = Objects.requireNonNull(withdrawn.change().group());
        assertThat(after.taken()).isEqualTo(1);
        assertThat(after.present().getFirst().leader()).isTrue();
        assertThat(withdrawn.change().effects())
                .filteredOn(Effect.Refund.class::isInstance)
                .hasSize(1);
        assertThat(MemberDecisions.withdraw(after, leader.personId(), NOON)).isInstanceOf(Withdrawal.NotInGroup.class);
    }

    @Test
    void groupEndsWhenTheLastMemberLeaves() {
        var terms = terms(step(3, 1990));
        var group = opened(terms);
        var leader = group.present().getFirst();
        var withdrawn = (Withdrawal.Withdrawn) MemberDecisions.withdraw(group, leader.personId(), NOON);
        assertThat(Objects.requireNonNull(withdrawn.change().group()).state()).isEqualTo(GroupState.EXPIRED);
        assertThat(facts(withdrawn.change(), GroupExpired.class)).hasSize(1);
        assertThat(withdrawn.change().members()).hasSize(1);
    }

    @Test
    void completedGroupLetsNobodyLeave() {
        var terms = terms(step(2, 1990));
        var complete = joined(opened(terms), terms, NOON);
        assertThat(MemberDecisions.withdraw(
                        complete, complete.present().getFirst().personId(), NOON))
                .isInstanceOf(Withdrawal.TooLate.class);
    }

    @Test
    void refundAfterCompletionTakesDiscountAndPerkBack() {
        var terms = terms(NO_GUARANTEE, new LeaderPerk(LeaderPerk.Kind.CASHBACK, cny(500)), step(2, 1990));
        var complete = joined(opened(terms), terms, NOON);
        var leader =
                complete.present().stream().filter(Member::leader).findFirst().orElseThrow();
        var settled = MemberDecisions.settle(leader, terms, 2, Duration.ofDays(14), NOON)
                .members()
                .getFirst();
        var undone = MemberDecisions.undone(settled, complete, terms, NOON);
        assertThat(undone.effects())
                .contains(new Effect.ReturnDiscount(CAMPAIGN, cny(2000), "group:" + leader.orderId()))
                .contains(new Effect.UndoReward(MemberDecisions.perkCause(leader), "order_refunded"));
    }

    @Test
    void noSequenceOfActsOverfillsAGroupOrLeavesAPaidOrderWithoutAnAnswer() {
        Seeds.each(300, random -> {
            var terms = terms(step(2, 1990), step(2 + random.nextInt(1, 4), 1590));
            var group = opened(terms);
            var now = NOON;
            var everybody = new ArrayList<>(group.members());
            for (int i = 0; i < 25; i++) {
                now = now.plus(Duration.ofMinutes(random.nextInt(120)));
                var change = act(random.nextInt(6), group, terms, now, random.nextInt(1_000));
                for (var member : change.members()) {
                    everybody.removeIf(one -> one.orderId().equals(member.orderId()));
                    everybody.add(member);
                }
                group = change.group() == null ? group : change.group();
                assertThat(group.taken()).isLessThanOrEqualTo(group.size());
                var in = group.present().stream().filter(Member::leader).count();
                assertThat(in).isEqualTo(group.taken() == 0 ? 0 : 1);
            }
            var end = GroupDecisions.expire(group, terms, group.expiresAt().plusSeconds(1));
            for (var member : end.members()) {
                everybody.removeIf(one -> one.orderId().equals(member.orderId()));
                everybody.add(member);
            }
            assertThat(everybody).noneMatch(member -> member.state() == State.PAYING || member.state() == State.JOINED);
        });
    }

    private static Change act(int kind, Group group, GroupBuySpec terms, Instant now, int pick) {
        return switch (kind) {
            case 0, 1, 2, 3 ->
                switch (GroupDecisions.join(group, paying(group.id(), terms), terms, payment(now))) {
                    case Arrival.Joined(var change) -> change;
                    case Arrival.Displaced(var change) -> change;
                };
            case 4 -> {
                var present = group.present();
                var person = present.isEmpty()
                        ? UUID.randomUUID()
                        : present.get(pick % present.size()).personId();
                yield MemberDecisions.withdraw(group, person, now) instanceof Withdrawal.Withdrawn(var change)
                        ? change
                        : Change.NOTHING;
            }
            default -> now.isBefore(group.expiresAt()) ? Change.NOTHING : GroupDecisions.expire(group, terms, now);
        };
    }
}
