package io.banyan.campaign.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.banyan.Seeds;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.campaign.whatif.Calibration.Input;
import io.banyan.campaign.whatif.CalibrationRows.Taker;
import io.banyan.campaign.whatif.CalibrationRows.Visit;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Campaigns that were acted out with known rates: these are found again. */
class PastCampaignsTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void findsTheRatesOfCampaignsThatWereActedOut() {
        Seeds.each(2, random -> {
            var past = new PastCampaigns();
            for (int campaign = 0; campaign < 4; campaign++) {
                actOut(random, past);
            }
            var calibration = past.calibration(Calibrations.common(Mechanic.GROUP_BUY), true);
            assertThat(calibration.campaigns()).isEqualTo(4);
            assertThat(calibration.estimates()).allMatch(estimate -> estimate.measured());
            assertThat(calibration.value(Input.SHARE_RATE)).isCloseTo(.4, within(.05));
            assertThat(calibration.value(Input.INVITATIONS)).isCloseTo(4, within(.05));
            assertThat(calibration.value(Input.ACCEPTANCE)).isCloseTo(.3, within(.05));
            assertThat(calibration.value(Input.ORDER_RATE)).isCloseTo(.7, within(.05));
            assertThat(calibration.value(Input.SHARE_HOURS)).isCloseTo(3, within(.6));
            assertThat(calibration.value(Input.ANSWER_HOURS)).isCloseTo(5, within(1.));
        });
    }

    @Test
    void withTooFewPeopleCommonValuesAreUsedAndSaidToBe() {
        var common = Calibrations.common(Mechanic.REFERRAL);
        var calibration = new PastCampaigns().calibration(common, true);
        assertThat(calibration.campaigns()).isZero();
        assertThat(calibration.estimates()).noneMatch(estimate -> estimate.measured());
    }

    /** 40 % share after three hours, each to four friends, of whom 30 % come after five. */
    private static void actOut(SplittableRandom random, PastCampaigns past) {
        record Came(UUID person, UUID by, Instant at) {}
        var coming = new ArrayDeque<Came>();
        var came = new ArrayList<Came>();
        var visits = new ArrayList<Visit>();
        Map<UUID, Set<String>> browsers = new HashMap<>();
        for (int founder = 0; founder < 400; founder++) {
            coming.add(new Came(UUID.randomUUID(), null, START.plusSeconds(random.nextInt(86_400))));
        }
        Map<UUID, Boolean> shared = new HashMap<>();
        while (!coming.isEmpty()) {
            var next = coming.poll();
            came.add(next);
            shared.put(next.person(), random.nextInt(10) < 4);
            if (shared.get(next.person())) {
                Instant at = next.at().plusSeconds(wait(random, 3));
                for (int friend = 0; friend < 4; friend++) {
                    var browser = "browser" + visits.size() + next.person();
                    visits.add(new Visit(next.person(), browser, null, at));
                    if (random.nextInt(10) < 3) {
                        var person = UUID.randomUUID();
                        browsers.put(person, Set.of(browser));
                        coming.add(new Came(person, next.person(), at.plusSeconds(wait(random, 5))));
                    }
                }
            }
        }
        came.sort(Comparator.comparing(Came::at));
        Map<UUID, Long> opened = new HashMap<>();
        visits.forEach(visit -> opened.merge(visit.sharerId(), 1L, Long::sum));
        List<Taker> takers = came.stream()
                .map(one -> new Taker(
                        one.person(),
                        one.by(),
                        one.at(),
                        shared.get(one.person()),
                        opened.getOrDefault(one.person(), 0L),
                        one.by() != null,
                        random.nextInt(10) < 7))
                .toList();
        past.add(takers, visits, browsers, START, START.plusSeconds(40 * 86_400));
    }

    /** Seconds around a median of hours, most soon and some late. */
    private static long wait(SplittableRandom random, double hours) {
        double normal = 0;
        for (int i = 0; i < 12; i++) {
            normal += random.nextDouble();
        }
        return (long) (hours * 3_600 * Math.exp(.8 * (normal - 6)));
    }
}
