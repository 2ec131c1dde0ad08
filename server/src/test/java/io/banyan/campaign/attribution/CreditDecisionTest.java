package io.banyan.campaign.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.banyan.Seeds;
import io.banyan.campaign.share.ShareChannel;
import io.banyan.campaign.specification.AttributionRule;
import io.banyan.campaign.specification.AttributionRule.Model;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CreditDecisionTest {

    private static final Instant ACT = Instant.parse("2026-11-20T12:00:00Z");
    private static final UUID CAMPAIGN = UUID.randomUUID();

    private static Touch touch(UUID share, Duration before) {
        return touch(share, CAMPAIGN, before, before);
    }

    private static Touch touch(UUID share, @Nullable UUID campaign, Duration first, Duration last) {
        return new Touch(
                share,
                new UUID(1, share.getLeastSignificantBits()),
                campaign,
                ShareChannel.LINK,
                ACT.minus(first),
                ACT.minus(last));
    }

    private static AttributionRule rule(Model model) {
        return new AttributionRule(7, model);
    }

    @Test
    void theLastTouchIsCredited() {
        UUID early = UUID.randomUUID();
        UUID late = UUID.randomUUID();
        List<Touch> touches = List.of(touch(late, Duration.ofHours(1)), touch(early, Duration.ofDays(3)));
        assertThat(CreditDecision.credits(touches, rule(Model.LAST), ACT))
                .extracting(Credit::shareId)
                .containsExactly(late);
        assertThat(CreditDecision.credits(touches, rule(Model.FIRST), ACT))
                .extracting(Credit::shareId)
                .containsExactly(early);
    }

    @Test
    void theWindowHasItsEndsAndNothingBeyond() {
        UUID share = UUID.randomUUID();
        assertThat(CreditDecision.credits(List.of(touch(share, Duration.ofDays(7))), rule(Model.LAST), ACT))
                .hasSize(1);
        assertThat(CreditDecision.credits(
                        List.of(touch(share, Duration.ofDays(7).plusSeconds(1))), rule(Model.LAST), ACT))
                .isEmpty();
        assertThat(CreditDecision.credits(List.of(touch(share, Duration.ofSeconds(-1))), rule(Model.LAST), ACT))
                .isEmpty();
        assertThat(CreditDecision.credits(List.of(touch(share, Duration.ZERO)), rule(Model.LAST), ACT))
                .hasSize(1);
    }

    @Test
    void anOpeningAfterTheActDoesNotHideTheOneBefore() {
        UUID share = UUID.randomUUID();
        Touch visit = touch(share, CAMPAIGN, Duration.ofMinutes(10), Duration.ofMinutes(-5));
        assertThat(CreditDecision.credits(List.of(visit), rule(Model.LAST), ACT))
                .extracting(Credit::touchedAt)
                .containsExactly(ACT.minus(Duration.ofMinutes(10)));
    }

    @Test
    void linearSplitsByVisitsAndLosesNothing() {
        UUID twice = UUID.randomUUID();
        UUID once = UUID.randomUUID();
        List<Credit> credits = CreditDecision.credits(
                List.of(
                        touch(twice, Duration.ofDays(2)),
                        touch(once, Duration.ofDays(1)),
                        touch(twice, Duration.ofHours(2))),
                rule(Model.LINEAR),
                ACT);
        assertThat(credits).extracting(Credit::shareId).containsExactly(once, twice);
        assertThat(credits).extracting(Credit::basisPoints).containsExactly(3_333, 6_667);
        assertThat(CreditDecision.decisive(credits).orElseThrow().shareId()).isEqualTo(twice);
    }

    @Test
    void theCampaignTouchedLastWithinItsOwnWindowDecides() {
        UUID other = UUID.randomUUID();
        UUID late = UUID.randomUUID();
        UUID early = UUID.randomUUID();
        Map<@Nullable UUID, AttributionRule> rules = new HashMap<>();
        rules.put(CAMPAIGN, new AttributionRule(1, Model.LAST));
        rules.put(other, new AttributionRule(30, Model.LAST));
        List<Touch> touches = List.of(
                touch(late, CAMPAIGN, Duration.ofDays(2), Duration.ofDays(2)),
                touch(early, other, Duration.ofDays(20), Duration.ofDays(20)));
        assertThat(CreditDecision.lastOfAny(touches, rules, ACT).orElseThrow().shareId())
                .isEqualTo(early);
    }

    @Test
    void agreesWithASimpleRecountWhateverTheTouches() {
        Seeds.each(300, random -> {
            List<Touch> touches = new ArrayList<>();
            for (int i = random.nextInt(12); i > 0; i--) {
                touches.add(touch(new UUID(0, random.nextInt(4)), Duration.ofHours(random.nextInt(-20, 300))));
            }
            List<Touch> inside = touches.stream()
                    .filter(touch -> !touch.lastAt().isAfter(ACT))
                    .filter(touch -> !touch.lastAt().isBefore(ACT.minus(Duration.ofDays(7))))
                    .toList();
            for (Model model : Model.values()) {
                List<Credit> credits = CreditDecision.credits(touches, rule(model), ACT);
                assertThat(credits.isEmpty()).isEqualTo(inside.isEmpty());
                assertThat(credits.stream().mapToInt(Credit::basisPoints).sum())
                        .isEqualTo(inside.isEmpty() ? 0 : 10_000);
                if (!inside.isEmpty()) {
                    Instant last = inside.stream()
                            .map(Touch::lastAt)
                            .max(Instant::compareTo)
                            .orElseThrow();
                    Instant first = inside.stream()
                            .map(Touch::lastAt)
                            .min(Instant::compareTo)
                            .orElseThrow();
                    assertThat(credits.getLast().touchedAt()).isEqualTo(model == Model.FIRST ? first : last);
                }
                if (model == Model.LINEAR) {
                    for (Credit credit : credits) {
                        long visits = inside.stream()
                                .filter(touch -> touch.shareId().equals(credit.shareId()))
                                .count();
                        assertThat((double) credit.basisPoints())
                                .isCloseTo(10_000.0 * visits / inside.size(), within(1.0));
                    }
                }
            }
        });
    }
}
