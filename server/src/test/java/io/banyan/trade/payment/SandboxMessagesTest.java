package io.banyan.trade.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.banyan.Seeds;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.trade.TradeProblem;
import io.banyan.trade.spi.PaymentProvider.PaymentOutcome;
import io.banyan.trade.spi.PaymentProvider.PaymentReport;
import io.banyan.trade.spi.PaymentProvider.ProviderReport;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SandboxMessagesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private static final String GOOD = """
            {"type":"payment","occurredAt":"2026-03-01T10:00:00Z","payment":{"id":"00000000-0000-0001-0000-000000000001",\
            "reference":"00000000-0000-0002-0000-000000000002","state":"PAID","amount":{"minor":1990,"currency":"CNY"},"payer":"payer_1"}}""";

    private final SandboxMessages messages = new SandboxMessages(JsonMapper.shared());
    private final SandboxSignature signature = new SandboxSignature(new byte[] {1, 2, 3});

    @Test
    void readsWhatWasAgreed() {
        assertThat(messages.event(GOOD))
                .isEqualTo(
                        new PaymentReport(new UUID(2, 2), PaymentOutcome.PAID, Money.of(1990, "CNY"), "payer_1", NOW));
    }

    @Test
    void refusesWhatIsNotAnEvent() {
        for (var text : new String[] {
            "",
            "null",
            "[]",
            "{}",
            "42",
            "\"x\"",
            "{\"payment\":{}}",
            GOOD.replace("PAID", "GIVEN"),
            GOOD.replace("\"CNY\"", "\"MONEY\""),
            GOOD.replace("1990", "1e400"),
            GOOD.substring(0, 60)
        }) {
            assertThatThrownBy(() -> messages.event(text))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.type()).isEqualTo(TradeProblem.CALLBACK_INVALID));
        }
    }

    @Test
    void anyDamageIsRefusedOrReadButNeverAnError() {
        Seeds.check(3_000, random -> {
            var bytes = GOOD.getBytes(StandardCharsets.UTF_8);
            for (int i = random.nextInt(1, 6); i > 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            var text = new String(bytes, 0, random.nextInt(bytes.length + 1), StandardCharsets.UTF_8);
            try {
                ProviderReport report = messages.event(text);
                assertThat(report).isNotNull();
            } catch (ProblemException refused) {
                assertThat(refused.type()).isEqualTo(TradeProblem.CALLBACK_INVALID);
            }
        });
    }

    @Test
    void takesOnlyFreshCallbacksOfTheOneWhoKnowsTheSecret() {
        var time = Long.toString(NOW.getEpochSecond());
        var signed = signature.callback("m1", time, GOOD);

        assertThat(signature.signed("m1", time, signed, GOOD, NOW)).isTrue();
        assertThat(signature.signed("m1", time, "v1,other " + signed, GOOD, NOW.plusSeconds(299)))
                .isTrue();
        assertThat(signature.signed("m1", time, signed, GOOD, NOW.plusSeconds(301)))
                .isFalse();
        assertThat(signature.signed("m1", time, signed, GOOD, NOW.minusSeconds(301)))
                .isFalse();
        assertThat(signature.signed("m2", time, signed, GOOD, NOW)).isFalse();
        assertThat(signature.signed("m1", time, signed, GOOD + " ", NOW)).isFalse();
        assertThat(signature.signed("m1", "", signed, GOOD, NOW)).isFalse();
        assertThat(signature.signed("m1", "99999999999999999999", signed, GOOD, NOW))
                .isFalse();
        assertThat(signature.signed("m1", time, "", GOOD, NOW)).isFalse();
        var other = new SandboxSignature(new byte[] {3, 2, 1});
        assertThat(other.signed("m1", time, signed, GOOD, NOW)).isFalse();
    }
}
