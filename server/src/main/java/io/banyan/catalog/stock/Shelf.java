package io.banyan.catalog.stock;

import io.banyan.catalog.StockAnswer;
import io.banyan.catalog.StockAnswer.Insufficient;
import io.banyan.catalog.StockAnswer.Reserved;
import io.banyan.catalog.StockAnswer.Shortage;
import io.banyan.catalog.StockLine;
import io.banyan.catalog.StockRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The part of the stock that a transaction has locked: decides in memory what changes. Knows no database; what it
 * decided is read from {@link #opened}, {@link #altered}, {@link #levels} and {@link #moves}.
 */
final class Shelf {

    private final Map<UUID, Level> levels = new LinkedHashMap<>();
    private final Map<UUID, Map<UUID, Held>> held = new LinkedHashMap<>();
    private final Set<HeldKey> opened = new java.util.LinkedHashSet<>();
    private final Set<HeldKey> altered = new java.util.LinkedHashSet<>();
    private final List<Move> moves = new ArrayList<>();

    private record HeldKey(UUID owner, UUID skuId) {}

    Shelf(Collection<Level> locked, Collection<Held> reservations) {
        locked.forEach(level -> levels.put(level.skuId, level));
        reservations.forEach(one -> held.computeIfAbsent(one.owner(), owner -> new LinkedHashMap<>())
                .put(one.skuId(), one));
    }

    StockAnswer reserve(StockRequest request) {
        if (held.containsKey(request.owner())) {
            return new Reserved(request.owner());
        }
        var wanted = new LinkedHashMap<UUID, Integer>();
        request.lines().forEach(line -> wanted.merge(line.skuId(), line.quantity(), Math::addExact));
        var shortages = new ArrayList<Shortage>();
        wanted.forEach((skuId, quantity) -> {
            var reachable = free(skuId) + pool(request.takenFrom(), skuId);
            if (reachable < quantity) {
                shortages.add(new Shortage(skuId, quantity, Math.clamp(reachable, 0, Integer.MAX_VALUE)));
            }
        });
        if (!shortages.isEmpty()) {
            return new Insufficient(request.owner(), List.copyOf(shortages));
        }
        wanted.forEach((skuId, quantity) -> setAside(request.owner(), request.takenFrom(), skuId, quantity));
        return new Reserved(request.owner());
    }

    List<StockLine> confirm(UUID owner) {
        var left = new ArrayList<StockLine>();
        for (var one : of(owner)) {
            if (one.closed()) {
                continue;
            }
            alter(one.confirm());
            if (one.open() > 0) {
                var level = level(one.skuId());
                level.confirmed += one.open();
                level.reserved -= one.open();
                moves.add(Move.of(MoveKind.CONFIRMED, one.skuId(), owner, one.open()));
                left.add(new StockLine(one.skuId(), one.open()));
            }
        }
        return left;
    }

    List<StockLine> release(UUID owner) {
        return giveUp(owner, Map.of(), true);
    }

    List<StockLine> shrinkTo(UUID owner, List<StockLine> remaining) {
        var kept = new LinkedHashMap<UUID, Integer>();
        remaining.forEach(line -> kept.merge(line.skuId(), line.quantity(), Math::addExact));
        return giveUp(owner, kept, false);
    }

    void giveBack(UUID returnId, List<StockLine> lines) {
        var back = new LinkedHashMap<UUID, Integer>();
        lines.forEach(line -> back.merge(line.skuId(), line.quantity(), Math::addExact));
        back.forEach((skuId, quantity) -> {
            level(skuId).givenBack += quantity;
            moves.add(Move.of(MoveKind.GIVEN_BACK, skuId, returnId, quantity));
        });
    }

    /** Corrects the units on hand; false when fewer would be there than are reserved, and nothing is changed. */
    boolean correct(UUID skuId, int change, String reason, String who) {
        var level = level(skuId);
        if (level.available() + change < 0) {
            return false;
        }
        level.received += change;
        moves.add(new Move(MoveKind.CORRECTED, skuId, null, change, reason, who));
        return true;
    }

    /** Whether every SKU of the reservations read is locked. */
    boolean complete() {
        return held.values().stream().allMatch(bySku -> levels.keySet().containsAll(bySku.keySet()));
    }

    boolean knows(UUID skuId) {
        return levels.containsKey(skuId);
    }

    Level level(UUID skuId) {
        var level = levels.get(skuId);
        if (level == null) {
            throw new IllegalArgumentException("no stock is kept of SKU " + skuId);
        }
        return level;
    }

    /** Reservations that are new. */
    List<Held> opened() {
        return opened.stream().map(this::at).toList();
    }

    /** Reservations that were there and are different now. */
    List<Held> altered() {
        return altered.stream().map(this::at).toList();
    }

    List<Level> levels() {
        return levels.values().stream().filter(Level::changed).toList();
    }

    List<Move> moves() {
        return List.copyOf(moves);
    }

    private void setAside(UUID owner, @Nullable UUID takenFrom, UUID skuId, int quantity) {
        var taken = (int) Math.min(quantity, pool(takenFrom, skuId));
        if (taken > 0 && takenFrom != null) {
            alter(at(new HeldKey(takenFrom, skuId)).hand(taken));
            moves.add(Move.of(MoveKind.TAKEN, skuId, owner, taken));
        }
        if (quantity > taken) {
            level(skuId).reserved += quantity - taken;
            moves.add(Move.of(MoveKind.RESERVED, skuId, owner, quantity - taken));
        }
        opened.add(new HeldKey(owner, skuId));
        put(Held.opened(owner, skuId, quantity, taken > 0 ? takenFrom : null, taken));
    }

    private List<StockLine> giveUp(UUID owner, Map<UUID, Integer> kept, boolean close) {
        var given = new ArrayList<StockLine>();
        for (var one : of(owner)) {
            var units = Math.max(0, one.open() - kept.getOrDefault(one.skuId(), 0));
            if (one.closed() || (units == 0 && !close)) {
                continue;
            }
            var back = Math.min(units, returnable(one));
            if (back > 0 && one.takenFrom() != null) {
                alter(at(new HeldKey(one.takenFrom(), one.skuId())).hand(-back));
                moves.add(Move.of(MoveKind.HANDED_BACK, one.skuId(), owner, back));
            }
            if (units > back) {
                level(one.skuId()).reserved -= units - back;
                moves.add(Move.of(MoveKind.RELEASED, one.skuId(), owner, units - back));
            }
            alter(one.giveUp(units, back, close));
            if (units > 0) {
                given.add(new StockLine(one.skuId(), units));
            }
        }
        return given;
    }

    /** Units that go back to the reservation they were taken from, which must still be open. */
    private int returnable(Held one) {
        var from = one.takenFrom() == null
                ? null
                : held.getOrDefault(one.takenFrom(), Map.of()).get(one.skuId());
        return from == null || from.closed() ? 0 : Math.min(one.taken(), one.open());
    }

    private long free(UUID skuId) {
        var level = levels.get(skuId);
        return level == null ? 0 : level.available();
    }

    private long pool(@Nullable UUID owner, UUID skuId) {
        var from = owner == null ? null : held.getOrDefault(owner, Map.of()).get(skuId);
        return from == null ? 0 : from.open();
    }

    private List<Held> of(UUID owner) {
        return List.copyOf(held.getOrDefault(owner, Map.of()).values());
    }

    private Held at(HeldKey key) {
        var one = held.getOrDefault(key.owner(), Map.of()).get(key.skuId());
        if (one == null) {
            throw new IllegalStateException("no reservation of " + key);
        }
        return one;
    }

    private void alter(Held changed) {
        var key = new HeldKey(changed.owner(), changed.skuId());
        if (!opened.contains(key)) {
            altered.add(key);
        }
        put(changed);
    }

    private void put(Held one) {
        held.computeIfAbsent(one.owner(), owner -> new LinkedHashMap<>()).put(one.skuId(), one);
    }
}
