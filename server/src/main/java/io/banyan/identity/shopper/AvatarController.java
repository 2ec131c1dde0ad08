package io.banyan.identity.shopper;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves generated pictures. There is one for every id, so asking tells nobody who exists. */
@Tag(name = "Media")
@RestController
class AvatarController {

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml;charset=UTF-8");

    @Operation(summary = "The generated picture of a person")
    @GetMapping("/media/avatar/{person}.svg")
    ResponseEntity<String> avatar(@PathVariable UUID person) {
        return ResponseEntity.ok()
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .contentType(SVG)
                .body(Avatar.svg(person));
    }
}
