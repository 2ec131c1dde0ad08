package io.banyan.identity.shopper;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The name under which a person is seen by others. */
final class Nickname {

    static final int MAXIMUM = 24;

    /** Controls, formats (invisible and direction-changing characters), private use and unassigned. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]");

    private static final Pattern SPACES = Pattern.compile("\\p{Z}+");
    private static final Pattern SEEN = Pattern.compile("[\\p{L}\\p{N}\\p{So}]");
    private static final List<String> OFFICIAL =
            List.of("官方", "客服", "管理员", "店长", "admin", "official", "customer service", "support");

    private static final List<String> QUALITIES_ZH = List.of(
            "安静的", "早起的", "爱笑的", "远行的", "温柔的", "好奇的", "勤快的", "晒太阳的", "听雨的", "踏青的", "慢悠悠的", "自在的", "清晨的", "微风里的", "热心的",
            "阳台上的");
    private static final List<String> BEINGS_ZH = List.of(
            "榕树", "白鹭", "山茶", "橘猫", "青柠", "蒲公英", "小鹿", "海棠", "松果", "云雀", "银杏", "柚子", "萤火虫", "向日葵", "水獭", "薄荷", "燕子",
            "桂花", "竹笋", "麦穗");
    private static final List<String> QUALITIES_EN = List.of(
            "Quiet", "Early", "Merry", "Roaming", "Gentle", "Curious", "Busy", "Sunny", "Rainy", "Spring", "Easy",
            "Free", "Morning", "Breezy", "Kind", "Mellow");
    private static final List<String> BEINGS_EN = List.of(
            "Banyan",
            "Egret",
            "Camellia",
            "Tabby",
            "Lime",
            "Dandelion",
            "Fawn",
            "Begonia",
            "Pinecone",
            "Lark",
            "Ginkgo",
            "Pomelo",
            "Firefly",
            "Sunflower",
            "Otter",
            "Mint",
            "Swallow",
            "Osmanthus",
            "Bamboo",
            "Barley");

    private Nickname() {}

    /** Reads what a person typed; empty when it cannot be shown, or poses as the shop. */
    static Optional<String> parse(String typed) {
        if (typed.length() > 200) {
            return Optional.empty();
        }
        var name = clean(typed);
        var length = name.codePointCount(0, name.length());
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var fits = length >= 1 && length <= MAXIMUM && SEEN.matcher(name).find();
        return fits && OFFICIAL.stream().noneMatch(plain::contains) ? Optional.of(name) : Optional.empty();
    }

    /** Without what cannot be seen, and cut to what fits a line. */
    static String clean(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return SPACES.matcher(UNSEEN.matcher(composed).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** A name for somebody who has not chosen one; always the same for the same person and language. */
    static String friendly(UUID person, Locale locale) {
        var mixed = person.getMostSignificantBits() * 0x9E3779B97F4A7C15L ^ person.getLeastSignificantBits();
        var quality = Math.floorMod(mixed >>> 8, 16);
        var being = Math.floorMod(mixed >>> 24, 20);
        return locale.getLanguage().equals("en")
                ? QUALITIES_EN.get(quality) + " " + BEINGS_EN.get(being)
                : QUALITIES_ZH.get(quality) + BEINGS_ZH.get(being);
    }
}
