package io.banyan.catalog.goods;

import io.banyan.catalog.ImportedProduct;
import io.banyan.catalog.cover.Illustrations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Sorts products that come without a category into one, by what their title says they are. The merchant may move them
 * afterwards.
 */
@Component
class ImportShelves {

    private record Shelf(String slug, String nameZh, String nameEn, Set<String> things) {}

    private static final List<Shelf> SHELVES = List.of(
            new Shelf(
                    "tableware",
                    "杯盘餐具",
                    "Tableware",
                    Set.of(
                            "mug",
                            "teacup",
                            "teapot",
                            "gaiwan",
                            "bowl",
                            "plate",
                            "glass",
                            "cutlery",
                            "bottle",
                            "jar",
                            "tiers",
                            "cakestand",
                            "coffee",
                            "leaf")),
            new Shelf(
                    "kitchen",
                    "厨房烘焙",
                    "Kitchen & baking",
                    Set.of(
                            "cupcake",
                            "pan",
                            "scale",
                            "apron",
                            "towel",
                            "tin",
                            "caddy",
                            "lunchbag",
                            "cookie",
                            "chocolate",
                            "noodles",
                            "nuts",
                            "egg")),
            new Shelf(
                    "lighting",
                    "灯具香烛",
                    "Candles & lighting",
                    Set.of("lantern", "tealight", "candle", "lamp", "lights", "incense")),
            new Shelf("bags", "箱包雨具", "Bags & travel", Set.of("bag", "purse", "umbrella", "passport", "scarf")),
            new Shelf(
                    "garden",
                    "花园户外",
                    "Garden",
                    Set.of("pot", "wateringcan", "flower", "rose", "basket", "bird", "butterfly", "shell", "fruit")),
            new Shelf("gifts", "礼品派对", "Gifts & party", Set.of("gift", "card", "wrap", "ribbon", "bunting")),
            new Shelf("christmas", "圣诞节", "Christmas", Set.of("christmastree", "bauble", "wreath", "star")),
            new Shelf("jewellery", "首饰配饰", "Jewellery", Set.of("necklace", "earrings", "bracelet", "ring", "key")),
            new Shelf(
                    "toys",
                    "玩具童趣",
                    "Toys & children",
                    Set.of("bear", "doll", "train", "rocket", "jigsaw", "dinosaur", "rabbit", "cat", "dog", "skull")),
            new Shelf("stationery", "文具手作", "Stationery & craft", Set.of("notebook", "pencils", "pen", "sewing")),
            new Shelf("home", "家居装饰", "Home decor", Set.of()));

    private final Categories categories;
    private final Illustrations illustrations;

    ImportShelves(Categories categories, Illustrations illustrations) {
        this.categories = categories;
        this.illustrations = illustrations;
    }

    /** The categories by slug, made where they are missing. */
    Map<String, UUID> categories() {
        var bySlug = new HashMap<String, UUID>();
        for (int i = 0; i < SHELVES.size(); i++) {
            var shelf = SHELVES.get(i);
            bySlug.put(shelf.slug(), categories.ensure(shelf.slug(), shelf.nameZh(), shelf.nameEn(), 100 + i));
        }
        return bySlug;
    }

    UUID of(ImportedProduct product, Map<String, UUID> bySlug) {
        var thing = illustrations.nameOf(product.title(), product.titleEn());
        var slug = product.title().toLowerCase(java.util.Locale.ROOT).contains("christmas")
                ? "christmas"
                : SHELVES.stream()
                        .filter(shelf -> shelf.things().contains(thing))
                        .findFirst()
                        .map(Shelf::slug)
                        .orElse("home");
        return java.util.Objects.requireNonNull(bySlug.get(slug));
    }
}
