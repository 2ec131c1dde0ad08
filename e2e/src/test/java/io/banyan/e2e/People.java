package io.banyan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.bench.http.Browser;
import io.banyan.bench.merchant.Merchant;
import io.banyan.bench.merchant.Merchant.Goods;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shoppers of one installation who are signed in, and an operator who sets up what they want. */
final class People {

    static final Map<String, Object> ADDRESS =
            Map.of("name", "林一", "phone", "13800138000", "region", "浙江省 杭州市", "street", "学院路 1 号");

    private static final long FIRST_PHONE = 13_600_000_000L;
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final Installation installation;
    private final List<Browser> browsers;

    private People(Installation installation, List<Browser> browsers) {
        this.installation = installation;
        this.browsers = browsers;
    }

    static People signUp(Installation installation, int count) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var coming = IntStream.range(0, count)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> signedUp(installation, i), threads))
                    .toList();
            return new People(
                    installation, coming.stream().map(CompletableFuture::join).toList());
        }
    }

    private static Browser signedUp(Installation installation, int number) {
        try {
            return Nodes.signedIn(installation, "" + (FIRST_PHONE + number), Map.of());
        } catch (IOException failure) {
            throw new CompletionException(failure);
        }
    }

    /** A further phone of somebody, for one act at a time. */
    Browser phone(int person) {
        return browsers.get(person).at(installation.url());
    }

    Browser console() throws IOException {
        return installation.console();
    }

    DatabaseAccess database() throws IOException {
        return DatabaseAccess.of(installation.data());
    }

    /** Goods that nobody else sells. */
    Goods goods(long price, int onHand) throws IOException {
        var name = "KILL-" + NAMES.incrementAndGet();
        try (var console = console()) {
            return new Merchant(console).sells(name, name, price, onHand);
        }
    }

    String running(String mechanic, String section, Map<String, ?> terms) throws IOException {
        var spec = new HashMap<String, Object>(Map.of("mechanic", mechanic, "titleZh", section, "titleEn", section));
        spec.putAll(Map.of("budget", Merchant.cny(10_000_000), "endsAt", "2099-01-01T00:00:00Z", section, terms));
        try (var console = console()) {
            return new Merchant(console).runs(spec);
        }
    }

    /** Does something that has to succeed, as one person. */
    JsonNode made(int person, String path, Object body) throws IOException {
        try (var phone = phone(person)) {
            var answer = phone.post(path, body, Nodes.key());
            assertThat(answer.status()).as(path + ": " + answer.text()).isLessThan(300);
            return answer.body().length == 0
                    ? JsonMapper.shared().createObjectNode()
                    : JsonMapper.shared().readTree(answer.body());
        }
    }

    JsonNode seen(int person, String path) throws IOException {
        try (var phone = phone(person)) {
            return phone.got(path);
        }
    }

    /** Pays an order at the network's cashier and waits until the shop knows it. */
    void pays(int person, String order) throws IOException {
        var cashier = made(person, "/api/orders/" + order + "/payment", Map.of("provider", "sandbox"))
                .path("payUrl")
                .asString()
                .replaceFirst("^https?://[^/]+", "")
                .replaceFirst("\\?.*", "");
        try (var phone = phone(person)) {
            phone.post(cashier + "/pay", Map.of(), Map.of());
        }
        Patience.within(
                Duration.ofSeconds(30),
                () -> assertThat(seen(person, "/api/orders/" + order)
                                .path("state")
                                .asString())
                        .isEqualTo("PAID"));
    }

    /** A coupon of 5 yuan on offer. */
    String coupon(Map<String, ?> more) throws IOException {
        var terms = new HashMap<String, Object>(Map.of("titleZh", "立减 5 元", "titleEn", "5 yuan off", "kind", "AMOUNT"));
        terms.putAll(Map.of("amount", Merchant.cny(500), "group", "ORDER", "exclusive", false));
        terms.putAll(Map.of("scope", Map.of("kind", "ALL", "products", List.of()), "audience", "ANYONE"));
        terms.putAll(Map.of("perPerson", 1, "validDays", 7, "ways", List.of("CENTRE")));
        terms.putAll(Map.of("comesBack", "FULL_REFUND", "transferable", false));
        var input = new HashMap<String, Object>(more);
        input.putAll(Map.of("state", "ACTIVE", "terms", terms));
        try (var console = console()) {
            return console.posted("/api/console/coupons", input).path("id").asString();
        }
    }
}
