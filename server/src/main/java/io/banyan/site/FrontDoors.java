package io.banyan.site;

import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first pages of shop and console. */
@Controller
class FrontDoors {

    private final ContentHashes hashes = new ContentHashes();

    @GetMapping("/")
    ResponseEntity<?> shop() {
        return page(new ClassPathResource("static/index.html"));
    }

    @GetMapping("/console/")
    ResponseEntity<?> console() {
        return page(new ClassPathResource("static/console/index.html"));
    }

    @GetMapping("/console")
    ResponseEntity<?> toConsole() {
        return ResponseEntity.status(HttpStatus.FOUND)
                .header("Location", "/console/")
                .build();
    }

    private ResponseEntity<?> page(Resource page) {
        if (!page.exists()) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND)
                    .contentType(MediaType.TEXT_PLAIN)
                    .body("This build carries no pages. The API is at /api.");
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag(Objects.requireNonNull(hashes.of(page)))
                .contentType(MediaType.TEXT_HTML)
                .body(page);
    }
}
