package io.banyan.bench;

import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Options of the command line, {@code --name value}. */
public record Options(Map<String, String> values) {

    static Options parse(String[] arguments) {
        var values = new HashMap<String, String>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            if (!arguments[i].startsWith("--")) {
                throw new IllegalArgumentException("not an option: " + arguments[i]);
            }
            values.put(arguments[i].substring(2), arguments[i + 1]);
        }
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException("without a value: " + arguments[arguments.length - 1]);
        }
        return new Options(Map.copyOf(values));
    }

    public String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    public int number(String name, int otherwise) {
        return Integer.parseInt(text(name, Integer.toString(otherwise)));
    }

    public List<Integer> numbers(String name, String otherwise) {
        return Arrays.stream(text(name, otherwise).split(",", -1))
                .map(text -> Integer.valueOf(text.strip()))
                .toList();
    }

    /** Where the product listens. */
    public URI url() {
        return URI.create(text("url", "http://127.0.0.1:8080"));
    }

    /** A key for the console's API. */
    public String key() {
        var environment = System.getenv("BANYAN_KEY");
        var key = text("key", environment == null ? "" : environment);
        if (key.isBlank()) {
            throw new IllegalArgumentException("a key is needed: --key KEY, or BANYAN_KEY in the environment");
        }
        return key;
    }
}
