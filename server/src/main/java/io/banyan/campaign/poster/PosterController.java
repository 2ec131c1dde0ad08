package io.banyan.campaign.poster;

import io.banyan.campaign.poster.Posters.Form;
import io.banyan.campaign.poster.Posters.Picture;
import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The pictures of shares. */
@RestController
@RequestMapping("/api/shares/{code}")
class PosterController {

    private final Posters posters;

    PosterController(Posters posters) {
        this.posters = posters;
    }

    /**
     * A poster of 1080 × 1920 pixels with the share's code to scan.
     *
     * @param lang {@code zh} or {@code en}; the reader's language when absent
     */
    @Operation(summary = "Poster of a share")
    @GetMapping(path = "/poster.png", produces = MediaType.IMAGE_PNG_VALUE)
    @Nullable
    ResponseEntity<byte[]> poster(
            @PathVariable String code, @RequestParam(required = false) @Nullable String lang, WebRequest request) {
        return answer(code, Form.POSTER, lang, request);
    }

    /** The picture of 1200 × 630 pixels that chat services show beside the link. */
    @Operation(summary = "Preview picture of a share")
    @GetMapping(path = "/preview.png", produces = MediaType.IMAGE_PNG_VALUE)
    @Nullable
    ResponseEntity<byte[]> preview(
            @PathVariable String code, @RequestParam(required = false) @Nullable String lang, WebRequest request) {
        return answer(code, Form.PREVIEW, lang, request);
    }

    private @Nullable ResponseEntity<byte[]> answer(String code, Form form, @Nullable String lang, WebRequest request) {
        Locale reader = request.getLocale();
        boolean chinese = lang == null ? !reader.getLanguage().equals("en") : !lang.startsWith("en");
        Picture picture = posters.of(code, form, chinese)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "There is no such share"));
        if (request.checkNotModified(picture.key)) {
            return null;
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic())
                .eTag(picture.key)
                .contentType(MediaType.IMAGE_PNG)
                .body(picture.png);
    }
}
