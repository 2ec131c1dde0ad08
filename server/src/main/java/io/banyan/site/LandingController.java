package io.banyan.site;

import io.banyan.campaign.landing.Landing;
import io.banyan.campaign.landing.Landings;
import io.banyan.identity.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The address that shares are given away under. People go on to the page in the shop, and their visit is counted; programs
 * get a page that describes it.
 */
@Controller
class LandingController {

    private final Landings landings;
    private final Previews previews;

    LandingController(Landings landings, Previews previews) {
        this.landings = landings;
        this.previews = previews;
    }

    @GetMapping("/s/{code}")
    ResponseEntity<String> open(@PathVariable String code, Actor actor, HttpServletRequest request) {
        Optional<Landing> found = landings.find(code);
        if (found.isEmpty()) {
            // an old or mistyped link still leads into the shop
            return redirect("/");
        }
        Landing landing = found.get();
        return switch (Visit.of(request)) {
            case PERSON -> {
                landings.opened(landing, actor);
                yield redirect(landing.destination());
            }
            case UNCOUNTED -> redirect(landing.destination());
            case PROGRAM ->
                ResponseEntity.ok()
                        .cacheControl(CacheControl.noCache())
                        .header(HttpHeaders.VARY, HttpHeaders.USER_AGENT)
                        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                        .body(previews.page(landing, chinese(request)));
        };
    }

    /** Most programs that draw previews say no language: the shop's own then. */
    private static boolean chinese(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                || !request.getLocale().getLanguage().equals("en");
    }

    private static ResponseEntity<String> redirect(String path) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(path))
                .cacheControl(CacheControl.noStore())
                .build();
    }
}
