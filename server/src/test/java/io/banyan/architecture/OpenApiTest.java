package io.banyan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Site;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The committed API document is what the server offers. After a change of the API,
 * {@code -Dbanyan.openapi.write=true} writes the document anew; then {@code npm run api}
 * in web/ writes the types of the screens anew.
 */
@BanyanTest
class OpenApiTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Autowired
    Site site;

    private static Path document() {
        var here = Path.of("docs/api");
        return (Files.isDirectory(here) ? here : Path.of("..").resolve(here)).resolve("openapi.json");
    }

    @Test
    void theCommittedDocumentIsWhatTheServerOffers() throws Exception {
        var offered = (ObjectNode) site.machine().get("/v3/api-docs").ok().body();
        offered.remove("servers");
        assertThat(offered.path("openapi").asString()).startsWith("3.1");
        var text = JSON.writeValueAsString(JSON.treeToValue(offered, Object.class)) + "\n";
        if (Boolean.getBoolean("banyan.openapi.write")) {
            Files.createDirectories(document().toAbsolutePath().getParent());
            Files.writeString(document(), text);
        }
        assertThat(Files.readString(document(), StandardCharsets.UTF_8))
                .as("docs/api/openapi.json is out of date; run this test with -Dbanyan.openapi.write=true,"
                        + " then npm run api in web/")
                .isEqualTo(text);
    }

    @Test
    void everyOperationSaysWhatItDoes() throws Exception {
        var offered = site.machine().get("/v3/api-docs").ok().body();
        var silent = new TreeSet<String>();
        for (var path : offered.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                if (summary(operation.getValue()).isBlank()) {
                    silent.add(operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    private static String summary(JsonNode operation) {
        return operation.path("summary").asString("");
    }
}
