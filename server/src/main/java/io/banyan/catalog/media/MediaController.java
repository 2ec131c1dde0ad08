package io.banyan.catalog.media;

import io.banyan.catalog.CatalogProblem;
import io.banyan.catalog.goods.MediaView;
import io.banyan.identity.Allowed;
import io.banyan.identity.Operator;
import io.banyan.identity.Role;
import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes pictures in and serves them. */
@RestController
class MediaController {

    private final MediaStore store;

    MediaController(MediaStore store) {
        this.store = store;
    }

    /** JPEG, PNG, GIF or BMP of at most 20 MB and 40 million pixels; it is encoded anew. */
    @Operation(summary = "Uploads a picture")
    @Allowed({Role.MERCHANDISER, Role.GROWTH})
    @PostMapping("/api/console/media")
    @ResponseStatus(HttpStatus.CREATED)
    MediaView upload(@RequestParam("file") MultipartFile file, Operator operator) throws IOException {
        if (file.getSize() > ImageCheck.MAXIMUM_BYTES) {
            throw new ProblemException(CatalogProblem.MEDIA_TOO_LARGE, "At most 20 MB");
        }
        return store.add(file.getBytes(), operator.name());
    }

    /** The address names the content, which therefore never changes. */
    @Operation(summary = "A picture in one of its sizes")
    @GetMapping("/media/image/{hash:[0-9a-f]{64}}/{width:320|800|1600}.{format:jpg|png}")
    ResponseEntity<Resource> picture(@PathVariable String hash, @PathVariable int width, @PathVariable String format) {
        var file = store.find(hash, width, format).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(format.equals("png") ? MediaType.IMAGE_PNG : MediaType.IMAGE_JPEG)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .body(new FileSystemResource(file));
    }
}
