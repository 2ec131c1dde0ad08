package io.banyan.catalog.csv;

import io.banyan.catalog.goods.Categories;
import io.banyan.catalog.goods.CategoryView;
import io.banyan.catalog.goods.Product;
import io.banyan.catalog.goods.Products;
import io.banyan.identity.Allowed;
import io.banyan.identity.Operator;
import io.banyan.identity.Role;
import io.banyan.kernel.id.Ids;
import io.banyan.kernel.job.Jobs;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Goods files in the console. */
@RestController
@Allowed(Role.MERCHANDISER)
class GoodsFileController {

    private static final int PART = 500;

    private final Jobs jobs;
    private final Ids ids;
    private final Products products;
    private final Categories categories;

    GoodsFileController(Jobs jobs, Ids ids, Products products, Categories categories) {
        this.jobs = jobs;
        this.ids = ids;
        this.products = products;
        this.categories = categories;
    }

    /** @param id the job to watch at {@code /api/console/jobs/{id}} */
    record GoodsImportStarted(UUID id, String kind) {}

    /** The columns are those of the export. */
    @Operation(summary = "Takes goods from a CSV file, as a job")
    @PostMapping("/api/console/products/import")
    @ResponseStatus(HttpStatus.ACCEPTED)
    GoodsImportStarted importGoods(@RequestParam("file") MultipartFile file, Operator operator) throws IOException {
        var id = ids.next();
        Files.createDirectories(jobs.folder(id));
        try (var content = file.getInputStream()) {
            Files.copy(content, jobs.folder(id).resolve(GoodsImport.FILE));
        }
        var name = file.getOriginalFilename();
        jobs.start(id, GoodsImport.KIND, name == null ? "CSV" : name, Map.of(), operator.name());
        return new GoodsImportStarted(id, GoodsImport.KIND);
    }

    /** A line for each mistake: where it is in the file, and the reason. 404 until the job is done. */
    @Operation(summary = "What an import of goods could not use, as a CSV file")
    @GetMapping("/api/console/products/imports/{job}/rejects.csv")
    ResponseEntity<Resource> rejects(@PathVariable UUID job) {
        var file = jobs.find(job)
                .filter(found -> found.kind().equals(GoodsImport.KIND))
                .map(found -> jobs.folder(job).resolve(GoodsImport.REJECTS))
                .filter(Files::exists)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejects.csv\"")
                .body(new FileSystemResource(file));
    }

    @Operation(summary = "All goods as a CSV file")
    @GetMapping("/api/console/products/export.csv")
    ResponseEntity<StreamingResponseBody> export() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"products.csv\"")
                .body(output -> {
                    var writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
                    // Spreadsheets take the mark as the sign of UTF-8.
                    writer.write('\uFEFF');
                    writer.write(CsvRecords.line(GoodsFile.COLUMNS));
                    List<UUID> part = products.after(null, PART);
                    while (!part.isEmpty()) {
                        for (var product : products.find(part).values()) {
                            for (var sku : product.skus()) {
                                writer.write(CsvRecords.line(fields(product, sku)));
                            }
                        }
                        part = products.after(part.getLast(), PART);
                    }
                    writer.flush();
                });
    }

    private List<String> fields(Product product, Product.Sku sku) {
        var category = product.categoryId() == null
                ? ""
                : categories
                        .tree()
                        .find(product.categoryId())
                        .map(CategoryView::slug)
                        .orElse("");
        var fields = new ArrayList<String>();
        fields.add(product.id().toString());
        fields.add(product.title().text());
        fields.add(text(product.title().english()));
        fields.add(product.subtitle().text());
        fields.add(product.description().text());
        fields.add(category);
        fields.add(text(product.brand()));
        fields.add(product.state().name());
        fields.add(sku.code());
        fields.add(OptionsText.write(product.options(), sku.options()));
        fields.add(major(sku.price()));
        fields.add(sku.listPrice() == null ? "" : major(sku.listPrice()));
        fields.add(sku.price().currency());
        fields.add(Integer.toString(sku.onHand()));
        fields.add(text(product.subtitle().english()));
        fields.add(text(product.description().english()));
        fields.add(english(product, sku));
        return fields;
    }

    /** The options in English; empty where the merchant wrote none of their words in it. */
    private static String english(Product product, Product.Sku sku) {
        var words = product.optionWords();
        return words.english().isEmpty()
                ? ""
                : OptionsText.write(
                        words.options(product.options(), Locale.ENGLISH), words.chosen(sku.options(), Locale.ENGLISH));
    }

    private static String major(Money amount) {
        var digits = Currency.getInstance(amount.currency()).getDefaultFractionDigits();
        return BigDecimal.valueOf(amount.minor(), digits).toPlainString();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
