package io.banyan.kernel.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the command line where the server of this data folder listens, for as long as it does. */
@Component
final class RunningServer implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RunningServer.class);

    private final String version;
    private final Path file;
    private volatile int port;

    RunningServer(DataFolder data, StorageSettings settings) {
        this.version = settings.version();
        this.file = data.root().resolve("server");
    }

    @EventListener
    void listens(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) {
            port = event.getWebServer().getPort();
        }
    }

    @EventListener
    void ready(ApplicationReadyEvent event) throws IOException {
        long pid = ProcessHandle.current().pid();
        Files.writeString(file, "pid=%d%nport=%d%n".formatted(pid, port));
        LOG.info(
                "Banyan {} is ready on port {} after {} ms",
                version,
                port,
                event.getTimeTaken() == null ? "?" : event.getTimeTaken().toMillis());
    }

    @Override
    public void destroy() throws IOException {
        Files.deleteIfExists(file);
    }
}
