package io.banyan.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.risk.RewardQuestion.Earned;
import io.banyan.risk.SignalRows.Pair;
import io.banyan.risk.spi.InvitationSource.Brought;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every rule, once where it trips and once where it passes. */
class RiskRulesTest {

    private static final RiskPolicy POLICY = new RiskPolicy(3, 10, 5, 20, 30, 4, 60, 8, 180);
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private static List<String> rules(List<Suspicion> suspicions) {
        return suspicions.stream().map(Suspicion::rule).toList();
    }

    private static List<Suspicion> sharing(SignalKind kind, int companions) {
        return SharedTraces.judge(List.of(EnumSet.of(kind)), companions);
    }

    @Test
    void sameDeviceBrowserOrPaymentRefuses() {
        for (var kind : List.of(SignalKind.DEVICE, SignalKind.COOKIE, SignalKind.PAYMENT_INSTRUMENT)) {
            assertThat(RiskVerdict.of(sharing(kind, 1))).as(kind.name()).isInstanceOf(RiskVerdict.Refuse.class);
        }
        assertThat(SharedTraces.judge(List.of(), 1)).isEmpty();
    }

    @Test
    void sameNetworkOrAddressOnlyHolds() {
        for (var kind : List.of(SignalKind.IP, SignalKind.ADDRESS)) {
            assertThat(RiskVerdict.of(sharing(kind, 1))).as(kind.name()).isInstanceOf(RiskVerdict.Review.class);
        }
    }

    @Test
    void oneOfManyHoldsAndAQuarterRefuses() {
        assertThat(RiskVerdict.of(sharing(SignalKind.DEVICE, 10))).isInstanceOf(RiskVerdict.Review.class);
        assertThat(RiskVerdict.of(sharing(SignalKind.DEVICE, 4))).isInstanceOf(RiskVerdict.Refuse.class);
        var three = SharedTraces.judge(
                List.of(Set.of(SignalKind.DEVICE), Set.of(SignalKind.COOKIE), Set.of(SignalKind.DEVICE)), 10);
        assertThat(RiskVerdict.of(three)).isInstanceOf(RiskVerdict.Refuse.class);
    }

    @Test
    void tooManyRewardsInAnHourOrADayHold() {
        assertThat(Velocity.earning(new Earned(2, 9, 29), POLICY)).isEmpty();
        assertThat(rules(Velocity.earning(new Earned(3, 3, 3), POLICY))).containsExactly("velocity.rewards_hour");
        assertThat(rules(Velocity.earning(new Earned(0, 10, 10), POLICY))).containsExactly("velocity.rewards_day");
    }

    @Test
    void monthlyCapRefuses() {
        assertThat(RiskVerdict.of(Velocity.earning(new Earned(0, 0, 30), POLICY)))
                .isInstanceOf(RiskVerdict.Refuse.class);
        assertThat(RiskVerdict.of(Velocity.earning(new Earned(0, 0, 29), POLICY)))
                .isInstanceOf(RiskVerdict.Pass.class);
    }

    @Test
    void tooManyInvitationsHold() {
        assertThat(Velocity.inviting(5, 20, POLICY)).isEmpty();
        assertThat(rules(Velocity.inviting(6, 21, POLICY)))
                .containsExactly("velocity.invitations_hour", "velocity.invitations_day");
    }

    private static List<Brought> brought(int count, Duration apart, boolean brought, boolean active) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Brought(UUID.randomUUID(), NOW.minus(apart.multipliedBy(i)), brought, active))
                .toList();
    }

    private static int burst(List<Brought> brought) {
        return InvitationShapes.burst(brought, 4, Duration.ofHours(1));
    }

    @Test
    void burstOfIdlePeopleIsAStar() {
        assertThat(burst(brought(4, Duration.ofMinutes(5), false, false))).isEqualTo(4);
        assertThat(burst(brought(3, Duration.ofMinutes(5), false, false))).isZero();
        assertThat(burst(brought(4, Duration.ofHours(1), false, false))).isZero();
        assertThat(burst(brought(9, Duration.ofMinutes(1), false, true))).isZero();
        assertThat(burst(brought(9, Duration.ofMinutes(1), true, false))).isZero();
        var mixed = new ArrayList<>(brought(9, Duration.ofMinutes(1), true, false));
        mixed.addAll(brought(5, Duration.ofMinutes(1), false, false));
        assertThat(burst(mixed)).isEqualTo(5);
        assertThat(burst(List.of())).isZero();
    }

    @Test
    void chainThatComesBackToTheSamePersonIsALoop() {
        var chain = IntStream.range(0, 5).mapToObj(i -> new UUID(0, i)).toList();
        assertThat(InvitationShapes.comesBack(chain, Set.of())).isFalse();
        assertThat(InvitationShapes.comesBack(chain, Set.of(new Pair(chain.get(0), chain.get(3)))))
                .isTrue();
        // the two of one invitation: not a matter of shapes
        assertThat(InvitationShapes.comesBack(chain, Set.of(new Pair(chain.get(0), chain.get(1)))))
                .isFalse();
        // a ring further up, in which the invited has no part
        assertThat(InvitationShapes.comesBack(chain, Set.of(new Pair(chain.get(2), chain.get(4)))))
                .isFalse();
    }

    @Test
    void addressesThatEveryHouseHasTellNothing() {
        assertThat(NetworkAddress.telling("203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(NetworkAddress.telling("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(NetworkAddress.telling("2001:db8:1:2::1"))
                .isNotEqualTo(NetworkAddress.telling("2001:db8:1:3::1"));
        for (var telling : new String[] {
            "127.0.0.1",
            "::1",
            "10.1.2.3",
            "192.168.0.9",
            "172.16.5.5",
            "169.254.1.1",
            "fe80::1%eth0",
            "fd00::1",
            "0.0.0.0",
            "not an address",
            "example.org",
            ""
        }) {
            assertThat(NetworkAddress.telling(telling)).as(telling).isNull();
        }
        assertThat(NetworkAddress.telling(null)).isNull();
    }

    @Test
    void policyHasBounds() {
        assertThat(RiskPolicy.STANDARD.problems()).isEmpty();
        assertThat(new RiskPolicy(0, -1, 0, 0, 0, 1, 0, 1, 3).problems()).hasSize(9);
        assertThat(new RiskPolicy(Integer.MAX_VALUE, 1, 1, 1, 1, 2, 1, 2, Integer.MAX_VALUE).problems())
                .containsExactly("rewardsPerHour", "retentionDays");
    }
}
