package io.banyan.hostile;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Browser;
import io.banyan.Seeds;
import io.banyan.Site;
import io.banyan.TestClock;
import io.banyan.campaign.Fair;
import io.banyan.catalog.Catalog;
import io.banyan.hostile.ApiDocument.Operation;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.ProblemType;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.ledger.Account;
import io.banyan.trade.Shopping;
import io.banyan.wallet.Credit;
import io.banyan.wallet.Wallets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every operation of the published document, asked by a visitor, a shopper and a colleague with what a hostile caller
 * sends. A shop of its own, so that what is accepted by accident is seen and harms no other test.
 */
@BanyanTest
@TestPropertySource(properties = "banyan.test=hostile")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryEndpointTest {

    private static final ApiDocument API = ApiDocument.read();
    private static final Set<String> PROBLEMS = problems();

    /** Ends the colleague's own session or changes their password: asked in a test of its own. */
    private static final Set<String> OWN_ACCESS = Set.of(
            "DELETE /api/console/session",
            "DELETE /api/session",
            "PUT /api/console/me/password",
            "PUT /api/me/password");

    @Autowired
    private Site site;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Transactions transactions;

    @Autowired
    private Wallets wallets;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private final Known known = new Known(API);
    private final Asker asker = new Asker(API, known);
    private final List<String> failures = new ArrayList<>();
    private Town town;

    @BeforeAll
    void settle() {
        town = new Town(
                site,
                new Fair(site, catalog, transactions),
                new Shopping(site, catalog, transactions),
                clock.instant());
        wallets.credit(new Credit(
                "test:" + town.owner(),
                new Account("merchant.funding", new UUID(0, 0), "CNY"),
                town.owner(),
                Money.of(100_00, "CNY"),
                Instant.EPOCH,
                null,
                "测试",
                "Test"));
        town.live();
        town.withdraw();
        var random = new SplittableRandom(1);
        for (int round = 0; round < 2; round++) {
            for (var operation : API.operations()) {
                if (!operation.changes() && !operation.stream()) {
                    var answer = asker.honest(operation, random).send(actor(operation));
                    if (answer.status() == 200) {
                        known.learn(operation, answer.body());
                    }
                }
            }
        }
    }

    @AfterEach
    void theBooksAreRight() {
        var books = site.machine().get("/api/console/system/books").ok();
        assertThat(books.body().path("right").asBoolean()).as(books.text()).isTrue();
        failures.clear();
    }

    /** Who the operation is for. */
    private Browser actor(Operation operation) {
        return operation.console() ? town.operator() : town.shopper();
    }

    private static Set<String> problems() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(ProblemType.class));
        return scan.findCandidateComponents("io.banyan").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(problem -> ((ProblemType) problem).code())
                .collect(Collectors.toSet());
    }

    /** Refused or not, an answer is never an accident, and a refusal says what it is. */
    private void inspect(Asker.Request request, Browser.Answer answer) {
        var status = answer.status();
        if (status >= 500) {
            failures.add(request + " was answered " + status + " " + answer.text());
        } else if (status >= 400) {
            var problem = answer.body();
            var code = answer.problem();
            if (!PROBLEMS.contains(code)
                    || !problem.path("type").asString("").equals("urn:banyan:problem:" + code)
                    || problem.path("title").asString("").isBlank()
                    || problem.path("status").asInt() != status) {
                failures.add(request + " was refused without a reason: " + status + " " + answer.text());
            }
        }
    }

    private void nothingFailed() {
        assertThat(failures)
                .as(failures.size() + " failures:\n" + String.join("\n", failures))
                .isEmpty();
    }

    @Test
    void refusesWhatIsSurelyWrongAndChangesNothing() {
        var rows = new Rows(jdbc);
        var spoiling = new Spoiling(API);
        Seeds.check(1, random -> {
            var before = quiet(rows);
            for (var operation : API.operations()) {
                for (int i = 0; i < 12 && operation.takesJson(); i++) {
                    var honest = asker.honest(operation, random);
                    var spoiled = spoiling.spoil(operation.body(), Objects.requireNonNull(honest.body()), random);
                    var request = honest.with(spoiled.body());
                    var answer = request.send(actor(operation));
                    inspect(request, answer);
                    if (answer.status() < 400) {
                        failures.add(operation + " took " + spoiled.how() + ": " + answer.status());
                    }
                }
            }
            nothingFailed();
            assertThat(quiet(rows)).isEqualTo(before);
        });
    }

    @Test
    void noCampaignWithNonsenseGetsIntoReview() {
        var spoiling = new Spoiling(API);
        var drafting = API.operations().stream()
                .filter(operation -> operation.toString().equals("POST /api/console/campaigns"))
                .findFirst()
                .orElseThrow();
        var specs = town.specs();
        Seeds.check(100, random -> {
            var spec = specs.get(random.nextInt(specs.size()));
            var spoiled = spoiling.outOfRange(drafting.body(), spec, random);
            var drafted = town.operator().post("/api/console/campaigns", spoiled.body());
            if (drafted.status() < 300) {
                var path = "/api/console/campaigns/"
                        + drafted.body().path("row").path("id").asString();
                var reviewed = town.operator().post(path + "/transitions", Map.of("to", "IN_REVIEW"));
                if (reviewed.status() < 300) {
                    failures.add(spec.path("mechanic") + " with " + spoiled.how() + " went into review");
                }
            }
            assertThat(drafted.status()).as(drafted.text()).isLessThan(500);
        });
        nothingFailed();
    }

    private static Map<String, String> quiet(Rows rows) {
        var last = new ArrayList<>(List.of(rows.now()));
        eventually(() -> {
            last.add(rows.now());
            assertThat(last.getLast()).isEqualTo(last.get(last.size() - 2));
        });
        return last.getLast();
    }

    @Test
    void answersWhateverIsSentByWhomever() {
        var visitor = site.visitor();
        var actors = List.of(visitor, town.shopper(), town.neighbour(), town.operator());
        Seeds.check(1, random -> {
            for (var operation : API.operations()) {
                for (int i = 0; i < 8 && !operation.stream(); i++) {
                    if (!OWN_ACCESS.contains(operation.toString())) {
                        var request = twisted(operation, random);
                        inspect(request, request.send(i < 4 ? actors.get(i) : actor(operation)));
                    }
                }
            }
            nothingFailed();
        });
    }

    private Asker.Request twisted(Operation operation, SplittableRandom random) {
        var request = asker.ask(operation, random, 4);
        if (operation.contentType().isEmpty()) {
            return request;
        }
        var body = request.body() == null ? Twisting.word(random) : Twisting.body(request.body(), random);
        var sent = request.instead(body);
        return random.nextInt(12) == 0 ? sent.with("Content-Type", "text/plain;charset=utf-16") : sent;
    }

    @Test
    void refusesARepetitionOfTheKeyWithAnotherRequest() {
        Seeds.check(1, random -> {
            for (var operation : API.operations()) {
                for (int i = 0; i < 6 && operation.takesKey() && operation.takesJson(); i++) {
                    var request = asker.honest(operation, random);
                    var first = request.send(actor(operation));
                    inspect(request, first);
                    var other = request.with(asker.honest(operation, random).body());
                    var second = other.send(actor(operation));
                    inspect(other, second);
                    var same = substance(request).equals(substance(other));
                    if (first.status() < 300 && !same && second.status() < 300) {
                        failures.add(operation + " took the key of " + request.body() + " for " + other.body() + ": "
                                + second.status() + " " + second.text());
                    }
                }
            }
            nothingFailed();
        });
    }

    /** What is asked for; why a refund is given is a remark and makes no other refund of it. */
    private static String substance(Asker.Request request) {
        var body = Objects.requireNonNull(request.body()).deepCopy();
        if (body instanceof ObjectNode object) {
            object.remove("reason");
        }
        return body.toString();
    }

    @Test
    void refusesAStaleTokenAgainstCrossSiteRequests() {
        var random = new SplittableRandom(2);
        for (var operation : API.operations()) {
            if (operation.changes() && !operation.path().startsWith("/api/payments/callbacks")) {
                var request =
                        asker.honest(operation, random).with("X-XSRF-TOKEN", "00000000-0000-0000-0000-000000000000");
                var answer = request.send(actor(operation));
                inspect(request, answer);
                if (answer.status() != 403 || !answer.problem().equals("csrf.refused")) {
                    failures.add(operation + " was answered " + answer.status() + " " + answer.text());
                }
            }
        }
        nothingFailed();
    }
}
