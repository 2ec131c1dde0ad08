package io.banyan.catalog.sample;

import io.banyan.catalog.goods.Brands;
import io.banyan.catalog.goods.Categories;
import io.banyan.catalog.goods.OptionView;
import io.banyan.catalog.goods.ProductDesk;
import io.banyan.catalog.goods.ProductInput;
import io.banyan.catalog.goods.ProductInput.SkuInput;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.setting.Settings;
import io.banyan.kernel.transaction.Transactions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills an installation that asks for it ({@code banyan.sample=shop}) with a lifestyle shop of some sixty products, once
 * for all nodes and starts. What the merchant does with them afterwards stays.
 */
@Component
public class SampleShop {

    /** The start-up order of the sample's goods; what builds on them comes later. */
    public static final int ORDER = 100;

    private static final Logger log = LoggerFactory.getLogger(SampleShop.class);
    private static final String MARK = "catalog.sample";
    private static final String CURRENCY = "CNY";

    private final boolean wanted;
    private final ProductDesk desk;
    private final Categories categories;
    private final Brands brands;
    private final Settings settings;
    private final Transactions transactions;
    private final JsonMapper json;

    SampleShop(
            @Value("${banyan.sample:none}") String sample,
            ProductDesk desk,
            Categories categories,
            Brands brands,
            Settings settings,
            Transactions transactions,
            JsonMapper json) {
        this.wanted = sample.equals("shop");
        this.desk = desk;
        this.categories = categories;
        this.brands = brands;
        this.settings = settings;
        this.transactions = transactions;
        this.json = json;
    }

    record SampleCategory(String slug, String nameZh, String nameEn) {}

    /** @param add minor units this value costs more */
    record SampleValue(String value, String en, long add) {}

    record SampleOption(String name, String en, List<SampleValue> values) {}

    /** @param stock units of each variant */
    record SampleProduct(
            String category,
            String code,
            String title,
            String titleEn,
            String subtitle,
            String subtitleEn,
            long price,
            @Nullable Long listPrice,
            int stock,
            String brand,
            String description,
            String descriptionEn,
            List<SampleOption> options) {}

    record Sample(List<SampleCategory> categories, List<SampleProduct> products) {}

    @Order(ORDER)
    @EventListener(ApplicationStartedEvent.class)
    void fillOnStart() {
        if (wanted) {
            fill();
        }
    }

    /** Makes the shop unless it was made before. */
    public void fill() {
        transactions.run(() -> {
            if (settings.putFirst(MARK, "made")) {
                var sample = read();
                make(sample);
                log.info("Made a sample shop of {} products", sample.products().size());
            }
        });
    }

    private Sample read() {
        try (var file = SampleShop.class.getResourceAsStream("/catalog/sample/shop.json")) {
            return json.readValue(Objects.requireNonNull(file), Sample.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void make(Sample sample) {
        var bySlug = new HashMap<String, UUID>();
        for (int i = 0; i < sample.categories().size(); i++) {
            var category = sample.categories().get(i);
            bySlug.put(
                    category.slug(), categories.ensure(category.slug(), category.nameZh(), category.nameEn(), i + 1));
        }
        // The first of the list becomes the newest product.
        for (var product : sample.products().reversed()) {
            var kept = desk.add(input(product, Objects.requireNonNull(bySlug.get(product.category()))));
            desk.publish(kept.id());
        }
    }

    private ProductInput input(SampleProduct product, UUID category) {
        return new ProductInput(
                product.title(),
                product.titleEn(),
                product.subtitle(),
                product.subtitleEn(),
                product.description(),
                product.descriptionEn(),
                category,
                brands.ensure(product.brand()),
                List.of(),
                product.options().stream()
                        .map(option -> new OptionView(
                                option.name(),
                                option.values().stream().map(SampleValue::value).toList()))
                        .toList(),
                english(product.options()),
                skus(product));
    }

    private static Map<String, String> english(List<SampleOption> options) {
        var words = new HashMap<String, String>();
        options.forEach(option -> {
            words.put(option.name(), option.en());
            option.values().forEach(value -> words.put(value.value(), value.en()));
        });
        return words;
    }

    private static List<SkuInput> skus(SampleProduct product) {
        record Choice(Map<String, String> options, long price) {}
        var choices = List.of(new Choice(Map.of(), product.price()));
        for (var option : product.options()) {
            var more = new ArrayList<Choice>();
            for (var choice : choices) {
                for (var value : option.values()) {
                    var options = new LinkedHashMap<>(choice.options());
                    options.put(option.name(), value.value());
                    more.add(new Choice(options, choice.price() + value.add()));
                }
            }
            choices = more;
        }
        var skus = new ArrayList<SkuInput>();
        for (var choice : choices) {
            var code = choices.size() == 1 ? product.code() : product.code() + "-" + (skus.size() + 1);
            var list = product.listPrice() == null
                    ? null
                    : Money.of(product.listPrice() + choice.price() - product.price(), CURRENCY);
            skus.add(new SkuInput(
                    null, code, choice.options(), Money.of(choice.price(), CURRENCY), list, product.stock()));
        }
        return skus;
    }
}
