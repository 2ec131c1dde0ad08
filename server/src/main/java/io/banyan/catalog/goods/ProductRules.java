package io.banyan.catalog.goods;

import io.banyan.catalog.goods.ProductInput.SkuInput;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.ProblemException.FieldProblem;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a product must be like to be kept. Tells all mistakes at once, each with the field it is in. */
final class ProductRules {

    static final int MAXIMUM_SKUS = 200;
    private static final int MAXIMUM_OPTIONS = 3;
    private static final int MAXIMUM_VALUES = 40;
    private static final int MAXIMUM_PICTURES = 12;
    /** Ten thousand million of the major unit: far above any price, far below what overflows in sums. */
    private static final long MAXIMUM_PRICE = 1_000_000_000_000L;

    private static final int MAXIMUM_ON_HAND = 1_000_000_000;

    private final List<FieldProblem> problems = new ArrayList<>();

    private ProductRules() {}

    static List<FieldProblem> check(ProductInput product) {
        var rules = new ProductRules();
        rules.texts(product);
        rules.options(product.options());
        rules.words(product);
        rules.skus(product);
        return List.copyOf(rules.problems);
    }

    /** What is missing before shoppers may see it. */
    static List<FieldProblem> checkPublishable(Product product) {
        var rules = new ProductRules();
        for (int i = 0; i < product.skus().size(); i++) {
            if (!product.skus().get(i).price().isPositive()) {
                rules.add("skus[" + i + "].price", "上架前请填写价格", "needs a price before it is published");
            }
        }
        return List.copyOf(rules.problems);
    }

    private void texts(ProductInput product) {
        if (product.title().isEmpty()) {
            add("title", "请填写标题", "must not be blank");
        }
        length("title", product.title(), 120);
        length("titleEn", product.titleEn(), 160);
        length("subtitle", product.subtitle(), 200);
        length("subtitleEn", product.subtitleEn(), 200);
        length("description", product.description(), 20_000);
        length("descriptionEn", product.descriptionEn(), 20_000);
        if (product.mediaIds().size() > MAXIMUM_PICTURES) {
            add("mediaIds", "最多 " + MAXIMUM_PICTURES + " 张图片", "has more than " + MAXIMUM_PICTURES + " pictures");
        }
    }

    private void length(String field, @Nullable String text, int maximum) {
        if (text != null && text.length() > maximum) {
            add(field, "不能超过 " + maximum + " 个字", "is longer than " + maximum + " characters");
        }
        if (text != null
                && text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            add(field, "含有不可见的控制字符", "has control characters");
        }
    }

    private void options(List<OptionView> options) {
        if (options.size() > MAXIMUM_OPTIONS) {
            add("options", "最多 " + MAXIMUM_OPTIONS + " 个规格项", "has more than " + MAXIMUM_OPTIONS + " options");
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < options.size(); i++) {
            var option = options.get(i);
            var field = "options[" + i + "]";
            if (option.name().isBlank() || option.name().length() > 30) {
                add(field + ".name", "规格名应为 1 到 30 个字", "must have 1 to 30 characters");
            }
            if (!names.add(option.name())) {
                add(field + ".name", "规格名重复", "is named twice");
            }
            if (option.values().isEmpty() || option.values().size() > MAXIMUM_VALUES) {
                add(
                        field + ".values",
                        "应有 1 到 " + MAXIMUM_VALUES + " 个值",
                        "must have 1 to " + MAXIMUM_VALUES + " values");
            }
            if (option.values().stream().anyMatch(value -> value.isBlank() || value.length() > 40)) {
                add(field + ".values", "每个值应为 1 到 40 个字", "must each have 1 to 40 characters");
            }
            if (new HashSet<>(option.values()).size() != option.values().size()) {
                add(field + ".values", "值重复", "has a value twice");
            }
        }
    }

    private void words(ProductInput product) {
        if (product.optionsEn().values().stream().anyMatch(word -> word.length() > 60)) {
            add("optionsEn", "每个英文词不能超过 60 个字符", "must each have at most 60 characters");
        }
        if (new OptionWords(product.optionsEn()).ambiguous(product.options())) {
            add("optionsEn", "不同的规格不能有相同的英文", "must not call different things the same");
        }
    }

    private void skus(ProductInput product) {
        var skus = product.skus();
        if (skus.isEmpty() || skus.size() > MAXIMUM_SKUS) {
            add("skus", "应有 1 到 " + MAXIMUM_SKUS + " 个规格", "must have 1 to " + MAXIMUM_SKUS + " variants");
        }
        Set<String> codes = new HashSet<>();
        Set<UUID> ids = new HashSet<>();
        Set<Map<String, String>> combinations = new HashSet<>();
        Set<String> currencies = new HashSet<>();
        for (int i = 0; i < skus.size(); i++) {
            var sku = skus.get(i);
            var field = "skus[" + i + "]";
            if (sku.id() != null && !ids.add(sku.id())) {
                add(field + ".id", "规格重复", "is the same variant as another one");
            }
            code(field, sku.code(), codes);
            prices(field, sku, currencies);
            choice(field, sku.options(), product.options());
            if (!combinations.add(sku.options())) {
                add(field + ".options", "规格组合重复", "is the same combination as another variant");
            }
            var onHand = sku.onHand();
            if (onHand != null && (onHand < 0 || onHand > MAXIMUM_ON_HAND)) {
                add(field + ".onHand", "库存应在 0 到 10 亿之间", "must be between 0 and 1,000,000,000");
            }
        }
        if (currencies.size() > 1) {
            add("skus", "各规格的币种必须相同", "must all be priced in one currency");
        }
    }

    private void code(String field, String code, Set<String> codes) {
        if (code.isEmpty() || code.length() > 64) {
            add(field + ".code", "货号应为 1 到 64 个字符", "must have 1 to 64 characters");
        } else if (!codes.add(code)) {
            add(field + ".code", "货号重复", "is used twice");
        }
    }

    private void prices(String field, SkuInput sku, Set<String> currencies) {
        var price = sku.price();
        if (price == null) {
            add(field + ".price", "请填写价格", "must be given");
            return;
        }
        amount(field + ".price", price);
        currencies.add(price.currency());
        var listPrice = sku.listPrice();
        if (listPrice != null) {
            amount(field + ".listPrice", listPrice);
            if (!listPrice.currency().equals(price.currency()) || listPrice.minor() < price.minor()) {
                add(field + ".listPrice", "划线价不能低于售价", "must not be below the price");
            }
        }
    }

    private void amount(String field, Money amount) {
        if (amount.minor() < 0 || amount.minor() > MAXIMUM_PRICE) {
            add(field, "价格超出范围", "is out of range");
        }
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(known -> known.getCurrencyCode().equals(amount.currency()))) {
            add(field, "币种不存在", "has an unknown currency");
        }
    }

    private void choice(String field, Map<String, String> chosen, List<OptionView> options) {
        var complete = chosen.size() == options.size()
                && options.stream()
                        .allMatch(option ->
                                option.values().contains(Objects.requireNonNullElse(chosen.get(option.name()), "")));
        if (!complete) {
            add(field + ".options", "请为每个规格项选择一个值", "must choose one value of each option");
        }
    }

    private void add(String field, String zh, String en) {
        problems.add(new FieldProblem(field, zh, en));
    }
}
