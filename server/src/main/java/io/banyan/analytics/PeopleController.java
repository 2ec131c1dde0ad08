package io.banyan.analytics;

import io.banyan.analytics.Buyers.Buyer;
import io.banyan.identity.Allowed;
import io.banyan.identity.Audit;
import io.banyan.identity.Operator;
import io.banyan.identity.People;
import io.banyan.identity.PersonListing;
import io.banyan.identity.Role;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.page.Cursor;
import io.banyan.kernel.page.Page;
import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.setting.Settings;
import io.banyan.kernel.transaction.Transactions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The people of the shop and what they bought. */
@RestController
@RequestMapping("/api/console/people")
@Allowed({Role.SERVICE, Role.GROWTH, Role.ANALYST, Role.RISK})
@Tag(name = "People")
class PeopleController {

    private final People people;
    private final Buyers buyers;
    private final Audit audit;
    private final Transactions transactions;
    private final Settings settings;

    PeopleController(People people, Buyers buyers, Audit audit, Transactions transactions, Settings settings) {
        this.people = people;
        this.buyers = buyers;
        this.audit = audit;
        this.transactions = transactions;
        this.settings = settings;
    }

    /**
     * A person in a list.
     *
     * @param source {@code shop}, or the name of the import
     * @param spent paid less refunded
     */
    record PersonRow(
            UUID id,
            String nickname,
            String avatarUrl,
            @Nullable String phoneMasked,
            String source,
            @Nullable String reference,
            @Nullable String country,
            Instant createdAt,
            long orders,
            Money spent,
            @Nullable Instant firstOrderAt,
            @Nullable Instant lastOrderAt) {}

    /** How lists of people are sorted, the greatest first. */
    enum PeopleOrder {
        newest,
        spent,
        orders
    }

    @Operation(summary = "People, the newest or the best buyers first; a search sorts by newest")
    @GetMapping
    Page<PersonRow> page(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(defaultValue = "newest") PeopleOrder sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var size = Page.limit(limit);
        if (sort == PeopleOrder.newest || (query != null && !query.isBlank())) {
            var page = people.page(query, cursor, size);
            var bought = buyers.of(page.items().stream().map(PersonListing::id).toList());
            return page.map(person -> row(person, bought.get(person.id())));
        }
        var best = sort == PeopleOrder.spent ? buyers.bySpent(cursor, size + 1) : buyers.byOrders(cursor, size + 1);
        var listings = people.listings(best.stream().map(Buyer::personId).toList());
        var rows = new ArrayList<PersonRow>();
        for (var buyer : best) {
            var person = listings.get(buyer.personId());
            if (person != null) {
                rows.add(row(person, buyer));
            }
        }
        return Page.of(
                rows,
                size,
                row -> Cursor.encode(sort == PeopleOrder.spent ? row.spent().minor() : row.orders(), row.id()));
    }

    /**
     * A person.
     *
     * @param phone the whole number, only for those who serve people; looking at it is recorded
     */
    record PersonDetail(PersonRow person, @Nullable String phone) {}

    @Operation(summary = "One person; their orders, wallet and invitations have resources of their own")
    @GetMapping("/{id}")
    PersonDetail find(Operator operator, @PathVariable UUID id) {
        var person = people.listings(List.of(id)).get(id);
        if (person == null) {
            throw new ProblemException(CommonProblem.NOT_FOUND);
        }
        return new PersonDetail(row(person, buyers.of(List.of(id)).get(id)), phone(operator, id));
    }

    private @Nullable String phone(Operator operator, UUID id) {
        if (!operator.roles().contains(Role.OWNER) && !operator.roles().contains(Role.SERVICE)) {
            return null;
        }
        return transactions.call(() -> {
            var phone = people.phone(id);
            phone.ifPresent(seen -> audit.record(operator, "person.phone_seen", "person " + id, null));
            return phone.orElse(null);
        });
    }

    private PersonRow row(PersonListing person, @Nullable Buyer buyer) {
        return new PersonRow(
                person.id(),
                person.nickname(),
                person.avatarUrl(),
                person.phoneMasked(),
                person.source(),
                person.reference(),
                person.country(),
                person.createdAt(),
                buyer == null ? 0 : buyer.orders(),
                buyer == null ? Money.zero(settings.get("shop.currency", String.class, "CNY")) : buyer.spent(),
                buyer == null ? null : buyer.firstOrderAt(),
                buyer == null ? null : buyer.lastOrderAt());
    }
}
