package io.banyan.catalog.stock;

import io.banyan.catalog.AvailabilityChanged;
import io.banyan.catalog.CatalogProblem;
import io.banyan.catalog.Stock;
import io.banyan.catalog.StockAnswer;
import io.banyan.catalog.StockCheck;
import io.banyan.catalog.StockLine;
import io.banyan.catalog.StockRequest;
import io.banyan.kernel.journal.Fact;
import io.banyan.kernel.journal.Journal;
import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.transaction.Transactions;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Locks a part of the stock, lets the {@link Shelf} decide, and writes down what changed. */
@Service
class StockBook implements Stock {

    private static final long MAXIMUM_ON_HAND = 1_000_000_000;
    private static final ProblemException.FieldProblem TOO_MANY =
            new ProblemException.FieldProblem("change", "库存不能超过 10 亿", "would leave more than 1,000,000,000 on hand");

    private final StockRows rows;
    private final StockChecks checks;
    private final Transactions transactions;
    private final Journal journal;
    private final Clock clock;

    StockBook(StockRows rows, StockChecks checks, Transactions transactions, Journal journal, Clock clock) {
        this.rows = rows;
        this.checks = checks;
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public List<StockAnswer> reserve(List<StockRequest> requests) {
        requireTransaction();
        if (requests.isEmpty()) {
            return List.of();
        }
        var skuIds = new LinkedHashSet<UUID>();
        var owners = new LinkedHashSet<UUID>();
        for (var request : requests) {
            request.lines().forEach(line -> skuIds.add(line.skuId()));
            owners.add(request.owner());
            if (request.takenFrom() != null) {
                owners.add(request.takenFrom());
            }
        }
        var shelf = rows.lock(skuIds, owners);
        var answers = requests.stream().map(shelf::reserve).toList();
        write(shelf);
        return answers;
    }

    @Override
    public List<StockLine> confirm(UUID owner) {
        requireTransaction();
        var shelf = rows.lockReservedBy(owner);
        var left = shelf.confirm(owner);
        write(shelf);
        return left;
    }

    @Override
    public List<StockLine> release(UUID owner) {
        requireTransaction();
        var shelf = rows.lockReservedBy(owner);
        var given = shelf.release(owner);
        write(shelf);
        return given;
    }

    @Override
    public List<StockLine> shrinkTo(UUID owner, List<StockLine> remaining) {
        requireTransaction();
        var shelf = rows.lockReservedBy(owner);
        var given = shelf.shrinkTo(owner, remaining);
        write(shelf);
        return given;
    }

    @Override
    public void giveBack(UUID returnId, List<StockLine> lines) {
        requireTransaction();
        var shelf = rows.lock(lines.stream().map(StockLine::skuId).distinct().toList(), List.of());
        lines.forEach(line -> requireKnown(shelf, line.skuId()));
        var before = rows.givenBack(returnId);
        shelf.giveBack(
                returnId,
                lines.stream().filter(line -> !before.contains(line.skuId())).toList());
        write(shelf);
    }

    @Override
    public void change(UUID skuId, int change, String reason, String who) {
        requireTransaction();
        var shelf = rows.lock(List.of(skuId), List.of());
        requireKnown(shelf, skuId);
        var level = shelf.level(skuId);
        if (level.available() + level.reservedNow() + change > MAXIMUM_ON_HAND) {
            throw new ProblemException(CommonProblem.INVALID, null, Map.of(), List.of(TOO_MANY));
        }
        if (!shelf.correct(skuId, change, reason, who)) {
            throw new ProblemException(
                    CatalogProblem.STOCK_BELOW_RESERVED,
                    Map.of("onHand", level.available() + level.reservedNow(), "reserved", level.reservedNow()));
        }
        write(shelf);
    }

    @Override
    public Map<UUID, Integer> available(Collection<UUID> skuIds) {
        return skuIds.isEmpty() ? Map.of() : rows.available(skuIds);
    }

    @Override
    public StockCheck verify() {
        return transactions.snapshot(checks::run);
    }

    private void write(Shelf shelf) {
        var now = clock.instant();
        rows.write(shelf, now);
        var crossed = shelf.levels().stream()
                .filter(Level::crossedZero)
                .<Fact>map(level -> new AvailabilityChanged(level.skuId, level.productId, level.available() > 0, now))
                .toList();
        if (!crossed.isEmpty()) {
            journal.append(crossed);
        }
    }

    private static void requireKnown(Shelf shelf, UUID skuId) {
        if (!shelf.knows(skuId)) {
            throw new ProblemException(CatalogProblem.SKU_UNKNOWN, skuId.toString());
        }
    }

    private void requireTransaction() {
        if (!transactions.active()) {
            throw new IllegalStateException("stock changes only inside a transaction");
        }
    }
}
