package io.banyan.enginebench.ranking;

import java.util.HashMap;
import java.util.Map;

/** Numbers names from 0 in the order they come. */
final class Numbers {

    private final Map<String, Integer> numbers = new HashMap<>();

    int of(String name) {
        return numbers.computeIfAbsent(name, _ -> numbers.size());
    }

    int count() {
        return numbers.size();
    }
}
