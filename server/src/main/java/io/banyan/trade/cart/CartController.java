package io.banyan.trade.cart;

import io.banyan.catalog.Catalog;
import io.banyan.catalog.SkuSnapshot;
import io.banyan.catalog.Stock;
import io.banyan.identity.Actor;
import io.banyan.identity.Operator;
import io.banyan.identity.Shopper;
import io.banyan.identity.Visitor;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.setting.Settings;
import io.banyan.trade.TradeProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The cart of whoever asks, signed in or not. */
@Tag(name = "Cart")
@RestController
class CartController {

    private final Carts carts;
    private final Catalog catalog;
    private final Stock stock;
    private final Settings settings;

    CartController(Carts carts, Catalog catalog, Stock stock, Settings settings) {
        this.carts = carts;
        this.catalog = catalog;
        this.stock = stock;
        this.settings = settings;
    }

    @Operation(summary = "My cart")
    @GetMapping("/api/cart")
    CartView cart(Actor actor, Locale reader) {
        return view(owner(actor), reader);
    }

    /** Sets how many pieces of a SKU are in the cart; 0 takes it out. */
    @Operation(summary = "Put so many of a variant into my cart; zero takes it out")
    @PutMapping("/api/cart/lines/{skuId}")
    CartView put(Actor actor, @PathVariable UUID skuId, @Valid @RequestBody CartLineInput input, Locale reader) {
        var owner = owner(actor);
        if (input.quantity() == 0) {
            carts.remove(owner, List.of(skuId));
            return view(owner, reader);
        }
        var sku = catalog.skus(List.of(skuId)).get(skuId);
        if (sku == null) {
            throw new ProblemException(TradeProblem.GOODS_UNKNOWN);
        }
        if (!carts.put(owner, skuId, input.quantity())) {
            throw new ProblemException(TradeProblem.CART_FULL);
        }
        return view(owner, reader);
    }

    @Operation(summary = "Take a variant out of my cart")
    @DeleteMapping("/api/cart/lines/{skuId}")
    CartView remove(Actor actor, @PathVariable UUID skuId, Locale reader) {
        var owner = owner(actor);
        carts.remove(owner, List.of(skuId));
        return view(owner, reader);
    }

    /** A shopper's cart takes in what their browser held before they signed in, should sign-in not have done it yet. */
    private Carts.Owner owner(Actor actor) {
        return switch (actor) {
            case Visitor visitor -> Carts.Owner.visitor(visitor.visitorId());
            case Shopper shopper -> {
                carts.merge(shopper.personId(), shopper.visitorId());
                yield Carts.Owner.person(shopper.personId());
            }
            case Operator operator -> Carts.Owner.visitor(operator.id().toString());
        };
    }

    private CartView view(Carts.Owner owner, Locale reader) {
        var lines = carts.lines(owner);
        var skuIds = lines.stream().map(Carts.Line::skuId).toList();
        var skus = catalog.skus(skuIds);
        var available = stock.available(skuIds);
        var shown = new ArrayList<CartLine>(lines.size());
        var currency = settings.get("shop.currency", String.class, "CNY");
        for (var line : lines) {
            var sku = skus.get(line.skuId());
            if (sku != null) {
                shown.add(line(line, sku, reader, available.getOrDefault(line.skuId(), 0)));
                currency = sku.price().currency();
            }
        }
        var of = currency;
        var total = shown.stream()
                .filter(line -> line.sellable() && line.lineTotal().currency().equals(of))
                .map(CartLine::lineTotal)
                .reduce(Money.zero(of), Money::plus);
        return new CartView(
                shown, total, shown.stream().mapToInt(CartLine::quantity).sum());
    }

    private static CartLine line(Carts.Line line, SkuSnapshot sku, Locale reader, int available) {
        return new CartLine(
                sku.skuId(),
                sku.productId(),
                sku.title().in(reader),
                sku.optionsText().in(reader),
                sku.imageUrl(),
                sku.price(),
                line.quantity(),
                sku.price().times(line.quantity()),
                available,
                sku.sellable());
    }

    /** How many pieces; 0 takes the line out. */
    record CartLineInput(@Min(0) @Max(Carts.MOST_PIECES) int quantity) {}

    /** The cart at today's prices. The total counts what can be bought. */
    record CartView(List<CartLine> lines, Money total, int count) {}

    record CartLine(
            UUID skuId,
            UUID productId,
            String title,
            String optionsText,
            String imageUrl,
            Money unitPrice,
            int quantity,
            Money lineTotal,
            int available,
            boolean sellable) {}
}
