package io.banyan.site;

import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Answers the addresses that an application routes by itself with its index page, so that they can be opened, reloaded and
 * passed on. Addresses of files that are not there, and of the server's own surfaces, are not found.
 */
final class ClientRoutes extends PathResourceResolver {

    private static final Set<String> SERVER = Set.of("api", "media", "sandbox", "actuator", "s", "assets", "error");

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
        Resource file = super.getResource(path, location);
        if (file != null) {
            return file;
        }
        return isRoute(path) ? super.getResource("index.html", location) : null;
    }

    static boolean isRoute(String path) {
        String first = path.substring(0, Math.max(0, path.contains("/") ? path.indexOf('/') : path.length()));
        String last = path.substring(path.lastIndexOf('/') + 1);
        return !SERVER.contains(first) && !last.contains(".");
    }
}
