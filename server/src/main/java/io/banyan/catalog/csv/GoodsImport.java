package io.banyan.catalog.csv;

import io.banyan.catalog.LocalText;
import io.banyan.catalog.csv.CsvRecords.CsvRecord;
import io.banyan.catalog.csv.GoodsFile.Line;
import io.banyan.catalog.csv.GoodsFile.Unusable;
import io.banyan.catalog.goods.Brands;
import io.banyan.catalog.goods.Categories;
import io.banyan.catalog.goods.CategoryView;
import io.banyan.catalog.goods.Product;
import io.banyan.catalog.goods.ProductDesk;
import io.banyan.catalog.goods.ProductInput;
import io.banyan.catalog.goods.ProductInput.SkuInput;
import io.banyan.kernel.job.JobContext;
import io.banyan.kernel.job.JobHandler;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.transaction.Transactions;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes goods from a file, product by product, each in a transaction of its own. A product is found again by the
 * article numbers of its variants, so taking a file twice changes nothing. What cannot be used is reported with its line
 * and the reason.
 */
@Component
class GoodsImport implements JobHandler {

    static final String KIND = "catalog.products";
    static final String FILE = "goods.csv";
    static final String REJECTS = "rejects.csv";
    private static final int REJECTS_SHOWN = 200;
    private static final Pattern SKU = Pattern.compile("skus\\[(\\d+)]");

    private final ProductDesk desk;
    private final GoodsByCode goods;
    private final Categories categories;
    private final Brands brands;
    private final Transactions transactions;

    GoodsImport(ProductDesk desk, GoodsByCode goods, Categories categories, Brands brands, Transactions transactions) {
        this.desk = desk;
        this.goods = goods;
        this.categories = categories;
        this.brands = brands;
        this.transactions = transactions;
    }

    /** @param rejects the first of them; all are in the file {@code rejects.csv} of the job */
    record GoodsImportReport(int lines, int products, int added, int changed, int rejected, List<Reject> rejects) {}

    record Reject(long line, String reason) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(JobContext context) throws IOException {
        var rejects = new ArrayList<Reject>();
        var byProduct = read(context.folder().resolve(FILE), rejects);
        var added = 0;
        var changed = 0;
        var done = 0;
        for (var lines : byProduct.values()) {
            context.progress(done++, byProduct.size(), "products");
            try {
                if (transactions.call(() -> keep(lines))) {
                    added++;
                } else {
                    changed++;
                }
            } catch (ProblemException problem) {
                rejects.add(new Reject(line(problem, lines), reason(problem)));
            } catch (UnusableLine unusable) {
                rejects.add(new Reject(unusable.line, String.valueOf(unusable.getMessage())));
            }
        }
        context.progress(done, byProduct.size(), "products");
        Files.writeString(
                context.folder().resolve(REJECTS),
                rejects.stream()
                        .map(reject -> CsvRecords.line(List.of(Long.toString(reject.line()), reject.reason())))
                        .collect(Collectors.joining("", "line,reason\r\n", "")));
        var count = byProduct.values().stream().mapToInt(List::size).sum();
        return new GoodsImportReport(
                count,
                byProduct.size(),
                added,
                changed,
                rejects.size(),
                rejects.stream().limit(REJECTS_SHOWN).toList());
    }

    private static Map<String, List<Line>> read(Path file, List<Reject> rejects) throws IOException {
        var byProduct = new LinkedHashMap<String, List<Line>>();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            var records = new CsvRecords(reader);
            var columns = records.next().map(CsvRecord::fields).flatMap(GoodsFile::columns);
            if (columns.isEmpty()) {
                rejects.add(
                        new Reject(1, "the first line must name the columns " + String.join(", ", GoodsFile.COLUMNS)));
                return byProduct;
            }
            for (var next = records.next(); next.isPresent(); next = records.next()) {
                var line = GoodsFile.line(next.get(), columns.get());
                var key = line.text("product").isEmpty() ? line.text("code") : line.text("product");
                byProduct.computeIfAbsent(key, product -> new ArrayList<>()).add(line);
            }
        } catch (CharacterCodingException notUtf8) {
            return refused("the file is not in UTF-8", rejects);
        } catch (CsvRecords.TooLong | CsvRecords.NeverClosed broken) {
            return refused(String.valueOf(broken.getMessage()), rejects);
        }
        return byProduct;
    }

    /** Where a file breaks off, the last product read may be half of one: nothing of it is taken. */
    private static Map<String, List<Line>> refused(String reason, List<Reject> rejects) {
        rejects.add(new Reject(0, reason + "; nothing was taken from it"));
        return Map.of();
    }

    /** Undoes the product a bad line belongs to. */
    private static final class UnusableLine extends RuntimeException {
        private final long line;

        UnusableLine(long line, String reason) {
            super(reason);
            this.line = line;
        }
    }

    private boolean keep(List<Line> lines) {
        var skus = new ArrayList<SkuInput>();
        var words = new HashMap<String, String>();
        for (var line : lines) {
            try {
                skus.add(line.sku());
                line.words(words);
            } catch (Unusable unusable) {
                throw new UnusableLine(line.number(), String.valueOf(unusable.getMessage()));
            }
        }
        var known = goods.find(skus.stream().map(SkuInput::code).toList());
        var input = input(lines.getFirst(), known.named(skus, lines.getFirst().has("list_price")), words, known);
        var kept = known.product().isPresent()
                ? desk.change(known.product().get().id(), known.product().get().version(), input)
                : desk.add(input);
        switch (lines.getFirst().text("state").toUpperCase(java.util.Locale.ROOT)) {
            case "PUBLISHED" -> desk.publish(kept.id());
            case "ARCHIVED" -> desk.archive(kept.id());
            case "DRAFT" -> desk.unpublish(kept.id());
            default -> {
                // without a state the product stays as it is
            }
        }
        return known.product().isEmpty();
    }

    /** A column that the file does not have leaves what is kept here; an empty field empties it. */
    private ProductInput input(Line line, List<SkuInput> skus, Map<String, String> words, GoodsByCode.Known known) {
        var kept = known.product();
        return new ProductInput(
                line.text("title"),
                line.text("title_en", english(kept, Product::title)),
                line.text("subtitle", own(kept, Product::subtitle)),
                line.text("subtitle_en", english(kept, Product::subtitle)),
                Objects.requireNonNullElse(line.text("description", own(kept, Product::description)), ""),
                line.text("description_en", english(kept, Product::description)),
                line.has("category")
                        ? category(line)
                        : kept.map(Product::categoryId).orElse(null),
                line.has("brand") ? brand(line) : kept.map(Product::brandId).orElse(null),
                known.mediaIds(),
                GoodsFile.options(skus),
                line.has("options_en")
                        ? words
                        : kept.map(product -> product.optionWords().english()).orElse(Map.of()),
                skus);
    }

    private static @Nullable String own(Optional<Product> kept, Function<Product, LocalText> words) {
        return kept.map(words).map(LocalText::text).orElse(null);
    }

    private static @Nullable String english(Optional<Product> kept, Function<Product, LocalText> words) {
        return kept.map(words).map(LocalText::english).orElse(null);
    }

    private @Nullable UUID category(Line line) {
        var name = line.text("category");
        return name.isEmpty()
                ? null
                : categories
                        .tree()
                        .named(name)
                        .map(CategoryView::id)
                        .orElseThrow(() -> new UnusableLine(line.number(), "category: there is no " + name));
    }

    private @Nullable UUID brand(Line line) {
        return line.text("brand").isEmpty() ? null : brands.ensure(line.text("brand"));
    }

    /** Where the first mistake is: the line of the variant it is in, else the first of the product. */
    private static long line(ProblemException problem, List<Line> lines) {
        return problem.fields().stream()
                .findFirst()
                .map(field -> SKU.matcher(field.field()))
                .filter(Matcher::lookingAt)
                .map(sku -> lines.get(Integer.parseInt(sku.group(1))).number())
                .orElse(lines.getFirst().number());
    }

    private static String reason(ProblemException problem) {
        return problem.fields().isEmpty()
                ? problem.type().en()
                : problem.fields().stream()
                        .map(field -> field.field() + " " + field.en())
                        .collect(Collectors.joining("; "));
    }
}
