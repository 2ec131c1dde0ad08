package io.banyan.catalog.goods;

import io.banyan.catalog.CatalogProblem;
import io.banyan.catalog.ProductChanged;
import io.banyan.catalog.goods.ProductInput.SkuInput;
import io.banyan.catalog.goods.ProductRows.SkuRow;
import io.banyan.catalog.stock.StockOpenings;
import io.banyan.catalog.stock.StockOpenings.Opening;
import io.banyan.kernel.id.Ids;
import io.banyan.kernel.journal.Journal;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.problem.ProblemException.FieldProblem;
import io.banyan.kernel.transaction.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Where merchants write products: checks, keeps, publishes. */
@Service
public class ProductDesk {

    private final Products products;
    private final ProductRows rows;
    private final Categories categories;
    private final Brands brands;
    private final StockOpenings openings;
    private final Prices prices;
    private final Transactions transactions;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    ProductDesk(
            Products products,
            ProductRows rows,
            Categories categories,
            Brands brands,
            StockOpenings openings,
            Prices prices,
            Transactions transactions,
            Journal journal,
            Ids ids,
            Clock clock) {
        this.products = products;
        this.rows = rows;
        this.categories = categories;
        this.brands = brands;
        this.openings = openings;
        this.prices = prices;
        this.transactions = transactions;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /** Keeps a new product as a draft. */
    public Product add(ProductInput input) {
        return write(() -> {
            var id = ids.next();
            require(id, input);
            var now = clock.instant();
            rows.insert(id, input, now);
            keepParts(id, input, Set.of(), now);
            return find(id);
        });
    }

    /**
     * Overwrites a product.
     *
     * @param version the version that the merchant has seen
     */
    public Product change(UUID id, long version, ProductInput input) {
        return write(() -> {
            if (lock(id) != version) {
                throw changedElsewhere(find(id));
            }
            require(id, input);
            var now = clock.instant();
            rows.update(id, version, input, now);
            keepParts(id, input, rows.skuIds(id), now);
            return find(id);
        });
    }

    public Product publish(UUID id) {
        return moveTo(id, ProductState.PUBLISHED);
    }

    public Product unpublish(UUID id) {
        return moveTo(id, ProductState.DRAFT);
    }

    public Product archive(UUID id) {
        return moveTo(id, ProductState.ARCHIVED);
    }

    /** The product, or the problem that there is none. */
    public Product find(UUID id) {
        return products.find(id).orElseThrow(() -> new ProblemException(CatalogProblem.PRODUCT_UNKNOWN));
    }

    private Product moveTo(UUID id, ProductState state) {
        return write(() -> {
            lock(id);
            if (state == ProductState.PUBLISHED) {
                var missing = ProductRules.checkPublishable(find(id));
                if (!missing.isEmpty()) {
                    throw new ProblemException(CatalogProblem.PRODUCT_NOT_READY, null, Map.of(), missing);
                }
            }
            var now = clock.instant();
            if (rows.state(id, state, now)) {
                journal.append(new ProductChanged(id, now));
            }
            return find(id);
        });
    }

    private long lock(UUID id) {
        return rows.lock(id).orElseThrow(() -> new ProblemException(CatalogProblem.PRODUCT_UNKNOWN));
    }

    private Product write(java.util.function.Supplier<Product> work) {
        try {
            return transactions.call(work);
        } catch (DuplicateKeyException taken) {
            throw invalid(List.of(new FieldProblem("skus", "货号已被其他商品使用", "has an article number of another product")));
        }
    }

    private void require(UUID id, ProductInput input) {
        var problems = new ArrayList<>(ProductRules.check(input));
        if (problems.isEmpty()) {
            problems.addAll(checkReferences(id, input));
        }
        if (!problems.isEmpty()) {
            throw invalid(problems);
        }
    }

    private List<FieldProblem> checkReferences(UUID id, ProductInput input) {
        var problems = new ArrayList<FieldProblem>();
        if (input.categoryId() != null && !categories.exists(input.categoryId())) {
            problems.add(new FieldProblem("categoryId", "没有这个分类", "is not a category"));
        }
        if (input.brandId() != null && brands.find(input.brandId()).isEmpty()) {
            problems.add(new FieldProblem("brandId", "没有这个品牌", "is not a brand"));
        }
        if (rows.knownMedia(input.mediaIds()).size() != input.mediaIds().size()) {
            problems.add(
                    new FieldProblem("mediaIds", "图片不存在，请重新上传", "has a picture that is not there; upload it again"));
        }
        var taken =
                rows.takenCodes(id, input.skus().stream().map(SkuInput::code).toList());
        var own = rows.skuIds(id);
        for (int i = 0; i < input.skus().size(); i++) {
            var sku = input.skus().get(i);
            if (taken.contains(sku.code())) {
                problems.add(new FieldProblem(
                        "skus[" + i + "].code", "货号已被其他商品使用", "is the article number of another product"));
            }
            if (sku.id() != null && !own.contains(sku.id())) {
                problems.add(new FieldProblem("skus[" + i + "].id", "不是这件商品的规格", "is not a variant of this product"));
            }
        }
        return problems;
    }

    private void keepParts(UUID id, ProductInput input, Set<UUID> known, Instant now) {
        var skus = new ArrayList<SkuRow>();
        var opened = new ArrayList<Opening>();
        var words = new OptionWords(input.optionsEn());
        for (var sku : input.skus()) {
            var skuId = sku.id() == null ? ids.next() : sku.id();
            if (!known.contains(skuId)) {
                opened.add(new Opening(skuId, id, Objects.requireNonNullElse(sku.onHand(), 0)));
            }
            skus.add(new SkuRow(
                    skuId,
                    sku.code(),
                    words.text(input.options(), sku.options()),
                    sku.options(),
                    Objects.requireNonNull(sku.price()),
                    sku.listPrice()));
        }
        rows.skus(id, skus, now);
        prices.note(List.of(id), now);
        rows.pictures(id, input.mediaIds());
        openings.open(opened);
        journal.append(new ProductChanged(id, now));
    }

    private static ProblemException changedElsewhere(Product kept) {
        return new ProblemException(
                CatalogProblem.PRODUCT_CHANGED_ELSEWHERE,
                Map.of(
                        "version", kept.version(),
                        "title", kept.title().text(),
                        "state", kept.state().name(),
                        "updatedAt", kept.updatedAt().toString()));
    }

    private static ProblemException invalid(List<FieldProblem> problems) {
        return new ProblemException(CatalogProblem.PRODUCT_INVALID, null, Map.of(), problems);
    }
}
