package io.banyan.campaign.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.Seeds;
import io.banyan.campaign.challenge.ChallengeSpec.ChallengeEvent;
import io.banyan.campaign.challenge.ChallengeSpec.ChallengeGoal;
import io.banyan.campaign.challenge.ChallengeSpec.ChallengeTier;
import io.banyan.campaign.challenge.ChallengeSpec.Measure;
import io.banyan.campaign.challenge.Entrant.Member;
import io.banyan.campaign.challenge.Entrant.Tier;
import io.banyan.campaign.engine.Effect;
import io.banyan.campaign.specification.RewardTerm;
import io.banyan.kernel.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant BEGUN = Instant.parse("2026-11-01T00:00:00Z");
    private static final UUID PERSON = UUID.randomUUID();

    private static Contribution on(String day, String source) {
        var at = LocalDate.parse(day).atTime(12, 0).atZone(ZONE).toInstant();
        return new Contribution(source, "", PERSON, 100, at);
    }

    @Test
    void streakIsTheLongestRunOfDays() {
        var events =
                List.of(on("2026-11-02", "a"), on("2026-11-03", "b"), on("2026-11-03", "c"), on("2026-11-05", "d"));
        var progress = Progress.of(Measure.STREAK, events, ZONE, BEGUN);
        assertThat(progress.value()).isEqualTo(2);
        assertThat(progress.at()).isEqualTo(on("2026-11-03", "b").at());
    }

    @Test
    void aLateEventFillsTheGapOfAStreak() {
        var events = new ArrayList<>(List.of(on("2026-11-02", "a"), on("2026-11-04", "b")));
        assertThat(Progress.of(Measure.STREAK, events, ZONE, BEGUN).value()).isEqualTo(1);
        events.add(on("2026-11-03", "late"));
        assertThat(Progress.of(Measure.STREAK, events, ZONE, BEGUN).value()).isEqualTo(3);
    }

    @Test
    void daysAreThoseOfTheCampaignsZone() {
        var evening = new Contribution("a", "", PERSON, 0, Instant.parse("2026-11-02T15:59:00Z"));
        var night = new Contribution("b", "", PERSON, 0, Instant.parse("2026-11-02T16:01:00Z"));
        assertThat(Progress.of(Measure.STREAK, List.of(evening, night), ZONE, BEGUN)
                        .value())
                .isEqualTo(2);
        assertThat(Progress.of(Measure.STREAK, List.of(evening, night), ZoneId.of("UTC"), BEGUN)
                        .value())
                .isEqualTo(1);
    }

    /** The same whatever the order in which events were told; equal to counting by hand. */
    @Test
    void doesNotDependOnTheOrderOfTelling() {
        Seeds.check(300, random -> {
            var events = new ArrayList<Contribution>();
            var sources = new HashSet<String>();
            var items = new HashSet<String>();
            var sums = new HashMap<String, Long>();
            for (int i = 0, count = random.nextInt(25); i < count; i++) {
                var source = "s" + random.nextInt(12);
                var item = "i" + random.nextInt(6);
                if (events.stream()
                        .anyMatch(e -> e.source().equals(source) && e.item().equals(item))) {
                    continue;
                }
                var amount = sums.computeIfAbsent(source, any -> (long) random.nextInt(1, 500));
                var at = BEGUN.plus(Duration.ofHours(source.hashCode() % 300 + 300L));
                events.add(new Contribution(source, item, PERSON, amount, at));
                sources.add(source);
                items.add(item);
            }
            var shuffled = new ArrayList<>(events);
            Collections.shuffle(shuffled, new Random(random.nextLong()));
            for (var measure : Measure.values()) {
                assertThat(Progress.of(measure, shuffled, ZONE, BEGUN))
                        .isEqualTo(Progress.of(measure, events, ZONE, BEGUN));
            }
            assertThat(Progress.of(Measure.COUNT, events, ZONE, BEGUN).value()).isEqualTo(sources.size());
            assertThat(Progress.of(Measure.DISTINCT, events, ZONE, BEGUN).value())
                    .isEqualTo(items.size());
            assertThat(Progress.of(Measure.SUM, events, ZONE, BEGUN).value())
                    .isEqualTo(sums.values().stream().mapToLong(Long::longValue).sum());
        });
    }

    /** Through any ups and downs each tier is paid as often as it is taken back, or once more while it is held. */
    @Test
    void rewardsFollowProgressUpAndDown() {
        var terms = new ChallengeSpec(
                new ChallengeGoal(Measure.COUNT, ChallengeEvent.ORDER_PAID),
                2,
                List.of(
                        new ChallengeTier(2, RewardTerm.cash(Money.of(100, "CNY"))),
                        new ChallengeTier(5, RewardTerm.cash(Money.of(300, "CNY")))),
                List.of(),
                7);
        Seeds.check(200, random -> {
            var entrant = new Entrant(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    1,
                    PERSON,
                    true,
                    0,
                    BEGUN,
                    BEGUN,
                    null,
                    false,
                    List.of(
                            new Member(UUID.randomUUID(), PERSON, BEGUN),
                            new Member(UUID.randomUUID(), UUID.randomUUID(), BEGUN)),
                    List.of(Tier.NEW, Tier.NEW));
            var set = new HashSet<String>();
            entrant.members().forEach(member -> {
                set.add(member.cause(0, 0));
                set.add(member.cause(1, 0));
            });
            var paid = new HashSet<String>();
            for (int step = 0; step < 20; step++) {
                var change = ChallengeDecisions.progressed(
                        entrant, new Progress(random.nextInt(8), BEGUN.plusSeconds(step)), terms, BEGUN);
                entrant = change.entrant();
                for (var effect : change.effects()) {
                    switch (effect) {
                        case Effect.Reward(var intent) -> {
                            assertThat(set.remove(intent.reservation()))
                                    .as("set aside")
                                    .isTrue();
                            assertThat(paid.add(intent.cause())).isTrue();
                        }
                        case Effect.UndoReward(var cause, var _) ->
                            assertThat(paid.remove(cause)).isTrue();
                        case Effect.Reserve(var _, var key, var _) ->
                            assertThat(set.add(key)).isTrue();
                        default -> assertThat(effect).isInstanceOf(Effect.Announce.class);
                    }
                }
                long reached = entrant.tiers().stream().filter(Tier::reached).count();
                assertThat(paid).hasSize((int) reached * 2);
                assertThat(set).hasSize((2 - (int) reached) * 2);
            }
            var end = ChallengeDecisions.close(entrant);
            assertThat(end.effects()).hasSameSizeAs(set);
        });
    }
}
