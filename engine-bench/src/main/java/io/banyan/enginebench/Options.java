package io.banyan.enginebench;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Options of the command line, {@code --name value}. Counts may be written 20k, 5M or 1G. */
public final class Options {

    private final Map<String, String> values;

    private Options(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** @throws IllegalArgumentException for an option that is not among those known, or has no value */
    public static Options parse(String[] arguments, Set<String> known) {
        var values = new HashMap<String, String>();
        for (int i = 0; i < arguments.length; i += 2) {
            var name = arguments[i].startsWith("--") ? arguments[i].substring(2) : arguments[i];
            if (!arguments[i].startsWith("--") || !known.contains(name)) {
                throw new IllegalArgumentException("not an option here: " + arguments[i] + "; known: " + known);
            }
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException("without a value: " + arguments[i]);
            }
            values.put(name, arguments[i + 1]);
        }
        return new Options(values);
    }

    public String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    public int count(String name, String otherwise) {
        return Math.toIntExact(longCount(name, otherwise));
    }

    public long longCount(String name, String otherwise) {
        var text = text(name, otherwise).strip();
        var scale = text.isEmpty() ? 1 : scale(text.charAt(text.length() - 1));
        try {
            var number = scale == 1 ? text : text.substring(0, text.length() - 1);
            return Math.multiplyExact(Long.parseLong(number), scale);
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("--" + name + " is not a count: " + text, e);
        }
    }

    private static long scale(char suffix) {
        return switch (suffix) {
            case 'k' -> 1_000;
            case 'M' -> 1_000_000;
            case 'G' -> 1_000_000_000;
            default -> 1;
        };
    }
}
