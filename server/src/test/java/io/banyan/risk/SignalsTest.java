package io.banyan.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Race;
import io.banyan.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BanyanTest
class SignalsTest {

    @Autowired
    private Signals signals;

    @Autowired
    private SignalRows rows;

    @Autowired
    private SignalSweep sweep;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Test
    void recognisesWhatTwoPeopleShareAndKeepsFingerprintsOnly() {
        signals.sentTo(one, "浙江省 杭州市", "文三路 9 号，3 幢");
        signals.sentTo(other, "浙江省杭州市", "文三路9号 3幢");
        signals.paidWith(one, "sandbox", "payer_" + one);
        signals.paidWith(other, "sandbox", "payer_" + other);
        assertThat(rows.shared(one, List.of(other)).get(other)).containsExactly(SignalKind.ADDRESS);
        assertThat(rows.same(List.of(one, other))).isEmpty();
        signals.note(other, SignalKind.PAYMENT_INSTRUMENT, "sandbox:payer_" + one);
        assertThat(rows.same(List.of(one, other))).hasSize(1);
        var values = jdbc.sql("select value from risk.signal where person_id = :person")
                .param("person", one)
                .query((row, number) -> row.getBytes("value"))
                .list();
        assertThat(values).hasSize(2).allSatisfy(value -> {
            assertThat(value).hasSize(16);
            assertThat(new String(value, StandardCharsets.UTF_8)).doesNotContain("payer", "文三路");
        });
    }

    @Test
    void manyAtOnceLeaveOneTrace() {
        var results = Race.run(16, i -> () -> {
            signals.note(one, SignalKind.DEVICE, "device of " + one);
            return true;
        });
        assertThat(results).allMatch(Race.Result::done);
        assertThat(jdbc.sql("select count(*) from risk.signal where person_id = :person")
                        .param("person", one)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void tracesAreForgottenWhenTheyWereNotSeenForLong() {
        signals.note(one, SignalKind.DEVICE, "old device of " + one);
        signals.note(other, SignalKind.DEVICE, "old device of " + one);
        assertThat(rows.same(List.of(one, other))).hasSize(1);
        sweep.sweep(clock.instant().plus(Duration.ofDays(RiskPolicy.STANDARD.retentionDays() - 1)));
        assertThat(rows.same(List.of(one, other))).hasSize(1);
        sweep.sweep(clock.instant().plus(Duration.ofDays(RiskPolicy.STANDARD.retentionDays() + 1)));
        assertThat(rows.same(List.of(one, other))).isEmpty();
    }

    @Test
    void nothingIsNotedOfNothing() {
        signals.note(one, SignalKind.DEVICE, " ");
        signals.note(one, SignalKind.IP, null);
        assertThat(rows.shared(one, List.of(other))).isEmpty();
    }
}
