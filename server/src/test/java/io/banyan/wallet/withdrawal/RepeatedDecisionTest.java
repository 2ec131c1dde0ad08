package io.banyan.wallet.withdrawal;

import static io.banyan.Eventually.eventually;
import static io.banyan.wallet.withdrawal.Cashier.asked;
import static io.banyan.wallet.withdrawal.Cashier.state;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Browser;
import io.banyan.Race;
import io.banyan.Site;
import io.banyan.wallet.Wallets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@BanyanTest
class RepeatedDecisionTest {

    @Autowired
    private Site site;

    @Autowired
    private Wallets wallets;

    @Autowired
    private JdbcClient jdbc;

    private Cashier cashier;
    private Browser service;

    @BeforeEach
    void open() {
        cashier = new Cashier(site, wallets);
        cashier.terms(Map.of());
        service = site.console("SERVICE");
    }

    private static String path(JsonNode withdrawal, String act) {
        return "/api/console/withdrawals/" + withdrawal.path("id").asString() + "/" + act;
    }

    private long steps(JsonNode withdrawal, String kind) {
        return jdbc.sql("select count(*) from wallet.withdrawal_step where withdrawal_id = :id::uuid and kind = :kind")
                .param("id", withdrawal.path("id").asString())
                .param("kind", kind)
                .query(Long.class)
                .single();
    }

    @Test
    void anApprovalSentAgainUnderItsKeyIsAnsweredLikeTheFirstHoweverFarThePaymentIs() {
        var withdrawal = asked(cashier.rich(100_00), 100_00, "6222020000004321");
        var key = Map.of("Idempotency-Key", "approve-" + withdrawal.path("id").asString());
        var answers = Race.run(
                6,
                _ -> () ->
                        service.post(path(withdrawal, "approve"), Map.of(), key).ok());
        assertThat(answers).allMatch(Race.Result::done);
        eventually(() -> assertThat(state(service, withdrawal)).isEqualTo("PAID"));
        var again = service.post(path(withdrawal, "approve"), Map.of(), key).ok();
        assertThat(again.body().path("state").asString()).isEqualTo("PAID");
        assertThat(steps(withdrawal, "APPROVED")).isEqualTo(1);
        assertThat(steps(withdrawal, "PAID")).isEqualTo(1);
    }

    @Test
    void aRejectionSentAgainGivesNothingBackTwiceAndAnotherReasonUnderItsKeyIsRefused() {
        var person = cashier.rich(100_00);
        var withdrawal = asked(person, 100_00, "6222020000004322");
        var key = Map.of("Idempotency-Key", "reject-" + withdrawal.path("id").asString());
        var reason = Map.of("reason", "The account is another person's");
        service.post(path(withdrawal, "reject"), reason, key).ok();
        service.post(path(withdrawal, "reject"), reason, key).ok();
        assertThat(service.post(path(withdrawal, "reject"), Map.of("reason", "Something else"), key)
                        .problem())
                .isEqualTo("idempotency.key_reused");
        assertThat(cashier.available(person)).isEqualTo(100_00);
        assertThat(steps(withdrawal, "REJECTED")).isEqualTo(1);
    }
}
