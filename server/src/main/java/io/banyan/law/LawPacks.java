package io.banyan.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The packs that lie under {@code law/}, one file each; a broken one keeps the shop from starting. */
@Component
class LawPacks {

    private final Map<String, LawPack> packs = new LinkedHashMap<>();

    LawPacks(JsonMapper json) {
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:law/*.json")) {
                var pack = read(json, file);
                pack.rules().forEach(LawChecks::of);
                packs.put(pack.id(), pack);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static LawPack read(JsonMapper json, Resource file) throws IOException {
        try (var in = file.getInputStream()) {
            return json.readValue(in, LawPack.class);
        }
    }

    Collection<LawPack> all() {
        return packs.values();
    }

    Optional<LawPack> find(String id) {
        return Optional.ofNullable(packs.get(id));
    }
}
