package io.banyan.catalog.cover;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The drawings, and which of them a title asks for. */
@Component
public class Illustrations {

    private final Motifs motifs = Motifs.load();
    private final CoverArt art = new CoverArt(motifs);

    /** What a product is, by its title: the name of a drawing, such as {@code mug}. */
    public String nameOf(String title, @Nullable String titleEn) {
        return motifs.of(new CoverSubject(title, titleEn, null)).name();
    }

    /** The cover of a product as an SVG document. */
    public String cover(String title, @Nullable String titleEn, @Nullable String category) {
        return art.draw(new CoverSubject(title, titleEn, category));
    }
}
