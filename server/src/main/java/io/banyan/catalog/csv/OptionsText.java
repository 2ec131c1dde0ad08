package io.banyan.catalog.csv;

import io.banyan.catalog.csv.GoodsFile.Unusable;
import io.banyan.catalog.goods.OptionView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The options of a variant as one field, {@code 颜色=青釉; 尺寸=大}. A backslash goes before a separator that belongs to
 * a name or a value.
 */
final class OptionsText {

    private static final Pattern SEPARATOR = Pattern.compile("[;；=\\\\]");

    private OptionsText() {}

    /** @param options of the product, whose order the text has */
    static String write(List<OptionView> options, Map<String, String> chosen) {
        var parts = new ArrayList<String>();
        for (var option : options) {
            var value = chosen.get(option.name());
            if (value != null) {
                parts.add(escaped(option.name()) + "=" + escaped(value));
            }
        }
        return String.join("; ", parts);
    }

    static Map<String, String> read(String text) throws Unusable {
        var options = new LinkedHashMap<String, String>();
        String name = null;
        var token = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            var c = i == text.length() ? ';' : text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                token.append(text.charAt(++i));
            } else if (c == '=' && name == null) {
                name = token.toString().strip();
                token.setLength(0);
            } else if (c == ';' || c == '；') {
                add(options, name, token.toString().strip());
                name = null;
                token.setLength(0);
            } else {
                token.append(c);
            }
        }
        return options;
    }

    private static void add(Map<String, String> options, @Nullable String name, String value) throws Unusable {
        if (name == null && value.isEmpty()) {
            return;
        }
        if (name == null || name.isEmpty() || value.isEmpty()) {
            throw new Unusable("options: expected name=value, found " + (name == null ? value : name + "=" + value));
        }
        if (options.put(name, value) != null) {
            throw new Unusable("options: " + name + " is given twice");
        }
    }

    private static String escaped(String text) {
        return SEPARATOR.matcher(text).replaceAll("\\\\$0");
    }
}
