package io.banyan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.banyan.BanyanTest;
import io.banyan.Race;
import io.banyan.Site;
import io.banyan.kernel.id.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
class PeopleTest {

    private static final Instant SEEN = Instant.parse("2010-12-01T08:26:00Z");

    @Autowired
    People people;

    @Autowired
    AddressBook addresses;

    @Autowired
    Ids ids;

    @Autowired
    Site site;

    private static List<ImportedPerson> customers(String source, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> new ImportedPerson(source, "C" + i, "Customer " + i, "United Kingdom", SEEN))
                .toList();
    }

    private String source() {
        return "test-" + ids.next();
    }

    @Test
    void importsEachCustomerOnce() {
        var source = source();
        var first = people.importPeople(customers(source, 0, 100));
        var again = people.importPeople(customers(source, 50, 150));

        assertThat(first).hasSize(100);
        assertThat(again).hasSize(100);
        assertThat(again.get("C75")).isEqualTo(first.get("C75"));
        assertThat(new HashSet<>(again.values())).hasSize(100);
        assertThat(people.find(first.getOrDefault("C0", new UUID(0, 0)))).hasValueSatisfying(person -> {
            assertThat(person.nickname()).isEqualTo("Customer 0");
            assertThat(person.createdAt()).isEqualTo(SEEN);
            assertThat(person.source()).isEqualTo(PersonSource.IMPORTED);
        });
    }

    @Test
    void importsEachCustomerOnceThoughSeveralImportAtOnce() {
        var source = source();

        var results = Race.run(4, i -> () -> people.importPeople(customers(source, i * 50, i * 50 + 200)));

        var all = new HashMap<String, UUID>();
        for (var result : results) {
            ((Race.Result.Done<Map<String, UUID>>) result)
                    .value()
                    .forEach((reference, id) -> assertThat(all.merge(reference, id, (known, same) -> known))
                            .isEqualTo(id));
        }
        assertThat(all).hasSize(350);
    }

    @Test
    void importsTwentyThousandCustomersInSeconds() {
        var customers = customers(source(), 0, 20_000);
        var begin = System.nanoTime();

        assertThat(people.importPeople(customers)).hasSize(20_000);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void refusesCustomersOfSeveralSources() {
        var mixed = List.of(
                customers(source(), 0, 1).getFirst(), customers(source(), 0, 1).getFirst());

        assertThatThrownBy(() -> people.importPeople(mixed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void findsPeopleByNameNumberAndReference() {
        var person = site.signUp();
        var source = source();
        var imported = people.importPeople(
                List.of(new ImportedPerson(source, "R" + source, "Odd Name " + source, null, SEEN)));

        assertThat(people.page(person.phone(), null, 10).items())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.id()).isEqualTo(person.id());
                    assertThat(row.phoneMasked()).doesNotContain(person.phone().substring(3));
                    assertThat(row.source()).isEqualTo("shop");
                });
        assertThat(people.page("R" + source, null, 10).items())
                .singleElement()
                .satisfies(row -> assertThat(row.id()).isEqualTo(imported.get("R" + source)));
        assertThat(people.page("dd name " + source.toUpperCase(java.util.Locale.ROOT), null, 10)
                        .items())
                .hasSize(1);
    }

    @Test
    void listsPeopleNewestFirstAndEachOnce() {
        var source = source();
        people.importPeople(customers(source, 0, 25));
        var seen = new HashSet<UUID>();
        Instant last = Instant.MAX;
        String cursor = null;
        do {
            var page = people.page(null, cursor, 7);
            for (var row : page.items()) {
                assertThat(row.createdAt()).isBeforeOrEqualTo(last);
                assertThat(seen.add(row.id())).isTrue();
                last = row.createdAt();
            }
            cursor = page.next();
        } while (cursor != null && seen.size() < 200);
        assertThat(seen).hasSizeGreaterThanOrEqualTo(25);
    }

    private static ContactAddress address(String street) {
        return new ContactAddress("Lin", "13800138000", "Guangdong Shenzhen", street);
    }

    @Test
    void keepsOnePreferredAddress() {
        var person = site.signUp().id();
        var first = addresses.add(person, address("1"), false);
        var second = addresses.add(person, address("2"), true);
        assertThat(first.preferred()).as("the first is preferred unasked").isTrue();

        assertThat(addresses.of(person).getFirst().id()).isEqualTo(second.id());
        addresses.change(person, first.id(), address("1b"), true);
        assertThat(addresses.of(person))
                .extracting(AddressBook.SavedAddress::preferred)
                .containsExactly(true, false);
        addresses.remove(person, first.id());
        assertThat(addresses.of(person))
                .singleElement()
                .satisfies(left -> assertThat(left.preferred()).isTrue());
    }

    @Test
    void keepsOnePreferredAddressAlsoInARace() {
        var person = site.signUp().id();

        var results = Race.run(25, i -> () -> addresses.add(person, address("street " + i), true));

        assertThat(results.stream().filter(Race.Result::done)).hasSize(AddressBook.MAXIMUM);
        assertThat(addresses.of(person)).hasSize(AddressBook.MAXIMUM);
        assertThat(addresses.of(person).stream().filter(AddressBook.SavedAddress::preferred))
                .hasSize(1);
    }

    @Test
    void showsAddressesToTheirOwnerOnly() {
        var mine = site.signUp();
        var theirs = site.signUp();
        var input =
                Map.of("name", "Lin", "phone", "13800138000", "region", "Shenzhen", "street", "1", "preferred", false);
        var id = mine.browser()
                .post("/api/me/addresses", input)
                .ok()
                .body()
                .path("id")
                .asString();

        assertThat(theirs.browser().get("/api/me/addresses").ok().body().size()).isZero();
        assertThat(theirs.browser().put("/api/me/addresses/" + id, input).problem())
                .isEqualTo("not_found");
        assertThat(theirs.browser().delete("/api/me/addresses/" + id).problem()).isEqualTo("not_found");
        assertThat(mine.browser()
                        .get("/api/me/addresses")
                        .ok()
                        .body()
                        .path(0)
                        .path("street")
                        .asString())
                .isEqualTo("1");
        assertThat(site.visitor().get("/api/me/addresses").problem()).isEqualTo("session.required");
    }

    @Test
    void refusesAnAddressWithGaps() {
        var answer = site.signUp()
                .browser()
                .post("/api/me/addresses", Map.of("name", " ", "phone", "1", "region", "x", "preferred", true));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("fields").size()).isEqualTo(2);
    }
}
