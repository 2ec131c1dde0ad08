package io.banyan.promotion.coupon;

import io.banyan.kernel.id.Ids;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.ledger.Account;
import io.banyan.promotion.Coupons;
import io.banyan.promotion.PromotionProblem;
import io.banyan.promotion.PromotionState;
import io.banyan.promotion.coupon.Coupon.State;
import io.banyan.promotion.coupon.CouponTerms.Way;
import io.banyan.promotion.member.Members;
import io.banyan.trade.Orders;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Issues coupons under the lock of their kind, so that there are never more than there may be, whoever asks at once.
 */
@Component
public class Issuing implements Coupons {

    private final Templates templates;
    private final Exchanges exchanges;
    private final CouponRows rows;
    private final CouponBooks books;
    private final Orders orders;
    private final Members members;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    Issuing(
            Templates templates,
            Exchanges exchanges,
            CouponRows rows,
            CouponBooks books,
            Orders orders,
            Members members,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.templates = templates;
        this.exchanges = exchanges;
        this.rows = rows;
        this.books = books;
        this.orders = orders;
        this.members = members;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Optional<Template> template(UUID templateId) {
        return templates.find(templateId).map(this::told);
    }

    @Override
    public Map<UUID, Template> templates(Collection<UUID> templateIds) {
        var found = new HashMap<UUID, Template>();
        templateIds.forEach(id -> template(id).ifPresent(one -> found.put(id, one)));
        return found;
    }

    @Override
    public Collection<Template> rewardTemplates() {
        return templates.all().stream()
                .filter(one -> one.state() == PromotionState.ACTIVE
                        && one.terms().kind() != CouponTerms.Kind.EXCHANGE
                        && one.terms().ways().contains(Way.REWARD))
                .map(this::told)
                .toList();
    }

    @Override
    public UUID exchange(Exchange terms) {
        return exchanges.kind(terms);
    }

    private Template told(CouponTemplate template) {
        var terms = template.terms();
        return new Template(
                template.id(),
                terms.titleZh(),
                terms.titleEn(),
                terms.worth(),
                template.left(),
                Admission.closed(template, Way.REWARD, clock.instant()).isEmpty());
    }

    @Override
    public Issued issue(Issue command) {
        return issue(command, Way.REWARD);
    }

    /** Gives somebody a coupon, once for its cause. */
    public Issued issue(Issue command, Way way) {
        return transactions.call(() -> {
            var earlier = rows.byCause(command.cause());
            if (earlier.isPresent()) {
                return granted(earlier.get());
            }
            // Nobody who comes too late waits for those who come in time.
            var glance = templates.find(command.templateId());
            if (glance.isEmpty()) {
                return new Issued.Refused(PromotionProblem.TEMPLATE_UNKNOWN);
            }
            var closed = Admission.closed(glance.get(), way, clock.instant());
            if (closed.isPresent()) {
                return new Issued.Refused(closed.get());
            }
            return issueLocked(
                    command, way, templates.lock(command.templateId()).orElseThrow());
        });
    }

    private Issued issueLocked(Issue command, Way way, CouponTemplate template) {
        var meanwhile = rows.byCause(command.cause());
        if (meanwhile.isPresent()) {
            return granted(meanwhile.get());
        }
        var refusal = Admission.refusal(template, way, person(template, way, command.personId()), clock.instant());
        if (refusal.isPresent()) {
            return new Issued.Refused(refusal.get());
        }
        var worth = template.terms().worth();
        var source = command.source();
        if (source != null && (worth == null || !worth.currency().equals(source.currency()))) {
            return new Issued.Refused(PromotionProblem.UNBOUNDED);
        }
        var coupon = coupon(command, template, source, source == null ? null : worth);
        rows.insert(coupon);
        templates.countIssued(template.id());
        books.issued(coupon);
        return granted(coupon);
    }

    /** What an admission looks at; who gets a reward is not looked at. */
    Admission.Person person(CouponTemplate template, Way way, UUID personId) {
        if (way == Way.REWARD) {
            return new Admission.Person(false, 0, 0);
        }
        var has = rows.count(template.id(), personId);
        return switch (template.terms().audience()) {
            case ANYONE -> new Admission.Person(false, 0, has);
            case NEW_CUSTOMERS -> {
                var buyer = orders.buyers(Set.of(personId)).get(personId);
                yield new Admission.Person(buyer != null && buyer.orders() > 0, 0, has);
            }
            case MEMBERS -> new Admission.Person(false, members.level(personId), has);
        };
    }

    private Coupon coupon(Issue command, CouponTemplate template, @Nullable Account source, @Nullable Money worth) {
        // As the database keeps it, so that a repetition gets the very same answer.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var terms = template.terms();
        return new Coupon(
                ids.next(),
                template.id(),
                command.personId(),
                command.cause(),
                State.USABLE,
                terms.usableFrom(now),
                terms.usableUntil(now),
                now,
                null,
                null,
                null,
                source,
                worth,
                false,
                null,
                null);
    }

    private static Issued.Granted granted(Coupon coupon) {
        return new Issued.Granted(coupon.id(), coupon.worth(), coupon.expiresAt());
    }

    @Override
    public Revoked revoke(String cause, String reason) {
        return transactions.call(() ->
                rows.lockByCause(cause).map(coupon -> revoke(coupon, reason)).orElseGet(Revoked.Nothing::new));
    }

    private Revoked revoke(Coupon coupon, String reason) {
        return switch (coupon.state()) {
            case USABLE -> {
                rows.end(coupon.id(), State.REVOKED);
                books.ended(coupon);
                yield new Revoked.TakenBack(coupon.worth());
            }
            case FROZEN -> {
                rows.askRevocation(coupon.id(), reason);
                yield new Revoked.InUse(Objects.requireNonNull(coupon.orderId()));
            }
            case USED -> {
                rows.askRevocation(coupon.id(), reason);
                yield new Revoked.Used(
                        Objects.requireNonNull(coupon.orderId()), Objects.requireNonNull(coupon.saved()));
            }
            case LAPSED, REVOKED -> new Revoked.Nothing();
        };
    }
}
