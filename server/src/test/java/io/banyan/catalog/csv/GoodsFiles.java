package io.banyan.catalog.csv;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.Browser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;

/** Files of goods as a merchant hands them in. */
final class GoodsFiles {

    static final String HEADER = String.join(",", GoodsFile.COLUMNS) + "\r\n";

    private final Browser merchant;

    GoodsFiles(Browser merchant) {
        this.merchant = merchant;
    }

    /** Hands a file in; its job once it is over. */
    JsonNode imported(String content) {
        return imported(content.getBytes(StandardCharsets.UTF_8));
    }

    JsonNode imported(byte[] content) {
        var started = merchant.upload("/api/console/products/import", "goods.csv", content);
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        var path = "/api/console/jobs/" + started.body().path("id").asString();
        eventually(
                Duration.ofSeconds(30),
                () -> assertThat(job(path).path("state").asString()).isIn("SUCCEEDED", "DONE", "FAILED"));
        var job = job(path);
        assertThat(job.path("state").asString()).as(job.toString()).isNotEqualTo("FAILED");
        return job;
    }

    private JsonNode job(String path) {
        return merchant.get(path).ok().body();
    }

    static String text(SplittableRandom random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append("ab;；=\\,\"'青".charAt(random.nextInt(10)));
        }
        return text.toString();
    }
}
