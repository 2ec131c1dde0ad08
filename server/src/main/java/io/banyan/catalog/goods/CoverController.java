package io.banyan.catalog.goods;

import io.banyan.catalog.CatalogProblem;
import io.banyan.catalog.Covers;
import io.banyan.kernel.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves drawn covers. */
@RestController
class CoverController {

    static final MediaType SVG = MediaType.valueOf("image/svg+xml");

    private final Covers covers;

    CoverController(Covers covers) {
        this.covers = covers;
    }

    /** The cover changes with the title, so it is asked for again after an hour, at the price of an ETag. */
    @Operation(summary = "The drawn cover of a product")
    @GetMapping("/media/cover/{productId}.svg")
    ResponseEntity<byte[]> cover(@PathVariable UUID productId) {
        var svg = covers.svg(productId)
                .orElseThrow(() -> new ProblemException(CatalogProblem.PRODUCT_UNKNOWN))
                .getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(SVG)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .eTag("\"" + DigestUtils.md5DigestAsHex(svg) + "\"")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .body(svg);
    }
}
