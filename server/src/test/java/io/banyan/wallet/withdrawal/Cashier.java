package io.banyan.wallet.withdrawal;

import io.banyan.Browser;
import io.banyan.Site;
import io.banyan.kernel.money.Money;
import io.banyan.ledger.Account;
import io.banyan.wallet.Credit;
import io.banyan.wallet.Wallets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** People with cash, and how they ask for it. */
final class Cashier {

    private final Site site;
    private final Wallets wallets;

    Cashier(Site site, Wallets wallets) {
        this.site = site;
        this.wallets = wallets;
    }

    static Money cny(long minor) {
        return Money.of(minor, "CNY");
    }

    /** Somebody new who has so much. */
    Site.Person rich(long minor) {
        var person = site.signUp();
        give(person, minor);
        return person;
    }

    void give(Site.Person person, long minor) {
        wallets.credit(new Credit(
                "test:" + UUID.randomUUID(),
                new Account("test.open", UUID.randomUUID(), "CNY"),
                person.id(),
                cny(minor),
                Instant.EPOCH,
                null,
                "测试",
                "Test"));
    }

    long available(Site.Person person) {
        return wallets.balance(person.id(), "CNY").available().minor();
    }

    /** Changes the terms of withdrawals. */
    void terms(Map<String, Object> changes) {
        var owner = site.machine();
        var now = owner.get("/api/console/withdrawals/terms").ok().body();
        var wanted = new HashMap<String, Object>(Map.of(
                "open",
                true,
                "minimum",
                cny(100),
                "feeBasisPoints",
                0,
                "feeFixed",
                cny(0),
                "provider",
                "sandbox",
                "version",
                now.path("version").asInt()));
        wanted.putAll(changes);
        owner.put("/api/console/withdrawals/terms", wanted).ok();
    }

    static Map<String, Object> body(long amount, long net, String account) {
        return Map.of("amount", cny(amount), "net", cny(net), "name", "林小满", "account", account);
    }

    static Browser.Answer ask(Browser browser, long amount, long net, String account, String key) {
        return browser.post("/api/me/withdrawals", body(amount, net, account), Map.of("Idempotency-Key", key));
    }

    /** Asks for all of it with no fee and no tax. */
    static JsonNode asked(Site.Person person, long amount, String account) {
        return ask(person.browser(), amount, amount, account, UUID.randomUUID().toString())
                .ok()
                .body();
    }

    static String state(Browser console, JsonNode withdrawal) {
        return console.get("/api/console/withdrawals/" + withdrawal.path("id").asString())
                .ok()
                .body()
                .path("state")
                .asString();
    }

    static Browser.Answer act(Browser console, JsonNode withdrawal, String act, Object body) {
        return console.post("/api/console/withdrawals/" + withdrawal.path("id").asString() + "/" + act, body);
    }

    static Browser.Answer approve(Browser console, JsonNode withdrawal) {
        return act(console, withdrawal, "approve", Map.of());
    }
}
