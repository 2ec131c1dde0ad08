package io.banyan.campaign.poster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PosterFilesTest {

    @TempDir
    Path folder;

    @Test
    void drawsOnceAndKeepsThePicture() {
        PosterFiles files = new PosterFiles(folder, 1_000_000);
        AtomicInteger drawn = new AtomicInteger();
        for (int i = 0; i < 3; i++) {
            byte[] picture =
                    files.get("abcdef", () -> ("picture " + drawn.incrementAndGet()).getBytes(StandardCharsets.UTF_8));
            assertThat(picture).asString().isEqualTo("picture 1");
        }
        assertThat(drawn).hasValue(1);
    }

    @Test
    void throwsTheOldestAwayWhenThereAreTooMany() throws IOException {
        PosterFiles files = new PosterFiles(folder, 1_000);
        for (int i = 0; i < 12; i++) {
            String key = "%02d-picture".formatted(i);
            files.get(key, () -> new byte[100]);
            Files.setLastModifiedTime(
                    folder.resolve(key.substring(0, 2)).resolve(key + ".png"), FileTime.from(Instant.ofEpochSecond(i)));
        }
        files.makeRoom();
        try (Stream<Path> kept = Files.walk(folder)) {
            List<String> names = kept.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
            assertThat(names).hasSize(8).first().isEqualTo("04-picture.png");
        }
    }
}
