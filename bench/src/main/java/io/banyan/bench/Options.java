package io.banyan.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** Where the product listens: {@code --url}, or {@code BANYAN_URL} in the environment. */
    public URI url() {
        return URI.create(
                text("url", environment("BANYAN_URL").isEmpty() ? "http://127.0.0.1:8080" : environment("BANYAN_URL")));
    }

    /** A key for the console's API: {@code --key}, {@code BANYAN_KEY}, or the file that {@code BANYAN_KEY_FILE} names. */
    public String key() throws IOException {
        var key = text("key", environment("BANYAN_KEY"));
        var file = environment("BANYAN_KEY_FILE");
        if (key.isBlank() && !file.isBlank()) {
            key = Files.readString(Path.of(file)).strip();
        }
        if (key.isBlank()) {
            throw new IllegalArgumentException("a key is needed: --key KEY, or BANYAN_KEY in the environment");
        }
        return key;
    }

    private static String environment(String name) {
        var value = System.getenv(name);
        return value == null ? "" : value;
    }
}
