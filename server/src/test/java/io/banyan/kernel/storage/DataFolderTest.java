package io.banyan.kernel.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path folder;

    @Test
    void belongsToOneServerAtATime() throws Exception {
        DataFolder first = DataFolder.own(folder.resolve("data"), "1.0.0");
        assertThatThrownBy(() -> DataFolder.own(folder.resolve("data"), "1.0.0"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("is running");
        first.close();
        DataFolder.own(folder.resolve("data"), "1.0.0").close();
    }

    @Test
    void isNotOpenedByAnOlderVersionThanWroteIt() throws Exception {
        Path data = folder.resolve("data");
        DataFolder.own(data, "1.10.0").close();
        assertThatThrownBy(() -> DataFolder.own(data, "1.9.3"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("1.10.0");
        assertThat(data.resolve("version")).hasContent("1.10.0");
        DataFolder.own(data, "2.0.0-SNAPSHOT").close();
    }

    @Test
    void leavesAFolderWithOtherThingsAlone() throws Exception {
        Files.writeString(folder.resolve("letter.txt"), "dear");
        assertThatThrownBy(() -> DataFolder.own(folder, "1.0.0"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("other things");
        assertThat(folder).isDirectoryNotContaining("glob:**{lock,version,secrets}");
    }

    @Test
    void tellsWhichProcessOwnsIt() throws Exception {
        try (DataFolder data = DataFolder.own(folder.resolve("data"), "1.0.0")) {
            assertThat(data.root().resolve("lock"))
                    .hasContent(Long.toString(ProcessHandle.current().pid()));
        }
    }

    @Test
    void isOnlyVisitedWhereAnInstallationIs() {
        assertThatThrownBy(() -> DataFolder.visit(folder)).isInstanceOf(StartRefused.class);
    }
}
