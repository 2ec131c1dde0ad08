package io.banyan.campaign.commission;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.campaign.CampaignProblem;
import io.banyan.campaign.commission.Commission.State;
import io.banyan.campaign.commission.CommissionRows.Sum;
import io.banyan.catalog.Catalog;
import io.banyan.catalog.ProductCard;
import io.banyan.identity.Allowed;
import io.banyan.identity.Audit;
import io.banyan.identity.Operator;
import io.banyan.identity.People;
import io.banyan.identity.Role;
import io.banyan.identity.Shopper;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.page.Cursor;
import io.banyan.kernel.page.Page;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.setting.Settings;
import io.banyan.kernel.transaction.Transactions;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What shared links earn, for those who share and for the operators who make them store owners. */
@RestController
class CommissionController {

    private static final int MOST_OWNERS = 500;

    /**
     * What my links earn.
     *
     * @param storeOwner whether I am one
     * @param basisPoints the rate for products not named; absent when nothing is paid to me now
     * @param products those with a rate of their own
     * @param pending what still waits for the end of the return window
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CommissionsView(
            boolean storeOwner,
            @Nullable Integer basisPoints,
            List<ProductCommission> products,
            Money pending,
            List<CommissionEntry> entries,
            @Nullable String next) {}

    /** A product and what one piece of it earns. */
    record ProductCommission(ProductCard product, int basisPoints, Money earns) {}

    /** What one order earned; nobody is named. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CommissionEntry(UUID orderId, Instant orderedAt, Money amount, State state) {}

    /** Whether sharing this product earns me something. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CommissionRate(@Nullable Integer basisPoints) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StoreOwnerRow(
            UUID personId,
            String nickname,
            Instant since,
            String approvedBy,
            long orders,
            @Nullable Money paid) {}

    private final CommissionRows rows;
    private final CommissionRates rates;
    private final StoreOwners owners;
    private final Catalog catalog;
    private final People people;
    private final Settings settings;
    private final Transactions transactions;
    private final Audit audit;

    CommissionController(
            CommissionRows rows,
            CommissionRates rates,
            StoreOwners owners,
            Catalog catalog,
            People people,
            Settings settings,
            Transactions transactions,
            Audit audit) {
        this.rows = rows;
        this.rates = rates;
        this.owners = owners;
        this.catalog = catalog;
        this.people = people;
        this.settings = settings;
        this.transactions = transactions;
        this.audit = audit;
    }

    @Operation(summary = "What my shared links earn")
    @GetMapping("/api/me/commissions")
    CommissionsView mine(
            Shopper shopper,
            Locale reader,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var me = shopper.personId();
        var currency = settings.get("shop.currency", String.class, "CNY");
        var before = cursor == null ? null : Cursor.decode(cursor, 1).id(0);
        var size = Page.limit(limit);
        var page = Page.of(
                        rows.ofEarner(me, before, size + 1),
                        size,
                        (Commission commission) -> Cursor.encode(commission.orderId()))
                .map(CommissionController::entry);
        var pending = rows.pending(me).stream()
                .filter(commission -> commission.currency().equals(currency))
                .map(Commission::amount)
                .toList();
        var terms = ratesFor(me);
        return new CommissionsView(
                owners.is(me),
                terms == null ? null : terms.basisPoints(),
                terms == null ? List.of() : products(terms, reader),
                Money.sum(currency, pending),
                page.items(),
                page.next());
    }

    @Operation(summary = "Whether sharing a product earns me something")
    @GetMapping("/api/me/commissions/rate")
    CommissionRate rate(Shopper shopper, @RequestParam UUID productId) {
        var terms = ratesFor(shopper.personId());
        var rate = terms == null ? 0 : terms.rate(productId);
        return new CommissionRate(rate == 0 ? null : rate);
    }

    private @Nullable CommissionTerms ratesFor(UUID personId) {
        return rates.running()
                .map(CommissionRates::of)
                .filter(terms -> !terms.storeOwnersOnly() || owners.is(personId))
                .orElse(null);
    }

    private List<ProductCommission> products(CommissionTerms terms, Locale reader) {
        var cards = catalog.cards(List.copyOf(terms.named()), reader);
        var products = new ArrayList<ProductCommission>();
        for (var one : terms.products()) {
            var card = cards.get(one.productId());
            if (card != null) {
                products.add(new ProductCommission(
                        card, one.basisPoints(), card.price().percent(one.basisPoints())));
            }
        }
        return products;
    }

    private static CommissionEntry entry(Commission commission) {
        var amount = commission.state() == State.EARNED ? commission.paid() : commission.amount();
        return new CommissionEntry(commission.orderId(), commission.orderedAt(), amount, commission.state());
    }

    @Operation(summary = "The store owners, the latest first")
    @GetMapping("/api/console/store-owners")
    @Allowed({Role.GROWTH, Role.SERVICE, Role.ANALYST})
    List<StoreOwnerRow> all() {
        var found = owners.all(MOST_OWNERS);
        var ids = found.stream().map(StoreOwners.StoreOwner::personId).toList();
        var summaries = people.summaries(ids);
        var sums = rows.sums(ids);
        return found.stream()
                .map(owner -> {
                    var person = summaries.get(owner.personId());
                    var sum = sums.stream()
                            .filter(one -> one.earnerId().equals(owner.personId()))
                            .findFirst();
                    return new StoreOwnerRow(
                            owner.personId(),
                            person == null ? "" : person.nickname(),
                            owner.since(),
                            owner.approvedBy(),
                            sum.map(Sum::orders).orElse(0L),
                            sum.map(one -> Money.of(one.paidMinor(), one.currency()))
                                    .orElse(null));
                })
                .toList();
    }

    /** Whether a person is a store owner. */
    record StoreOwnerState(boolean storeOwner) {}

    @Operation(summary = "Whether a person is a store owner")
    @GetMapping("/api/console/people/{id}/store-owner")
    @Allowed({Role.GROWTH, Role.SERVICE, Role.ANALYST})
    StoreOwnerState state(@PathVariable UUID id) {
        return new StoreOwnerState(owners.is(id));
    }

    @Operation(summary = "Make a person a store owner; again changes nothing")
    @PutMapping("/api/console/people/{id}/store-owner")
    @Allowed(Role.GROWTH)
    StoreOwnerState approve(@PathVariable UUID id, Operator operator) {
        if (people.find(id).isEmpty()) {
            throw new ProblemException(CampaignProblem.PERSON_NOT_FOUND);
        }
        transactions.run(() -> {
            if (owners.approve(id, operator.name())) {
                audit.record(operator, "store_owner.approved", id.toString(), null);
            }
        });
        return new StoreOwnerState(true);
    }

    @Operation(summary = "No longer a store owner; what was earned stays theirs")
    @DeleteMapping("/api/console/people/{id}/store-owner")
    @Allowed(Role.GROWTH)
    StoreOwnerState dismiss(@PathVariable UUID id, Operator operator) {
        transactions.run(() -> {
            if (owners.dismiss(id)) {
                audit.record(operator, "store_owner.dismissed", id.toString(), null);
            }
        });
        return new StoreOwnerState(false);
    }
}
