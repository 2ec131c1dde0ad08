package io.banyan.campaign.poster;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import io.banyan.catalog.Covers;
import io.banyan.identity.People;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the pictures that posters are made of. */
@Component
class Pictures {

    private final Covers covers;

    Pictures(Covers covers) {
        this.covers = covers;
    }

    /** The product's photo, or its drawn cover. */
    Optional<BufferedImage> ofProduct(UUID productId, int size) {
        return covers.svg(productId).map(svg -> drawn(svg, size));
    }

    /** The person's generated picture. */
    BufferedImage ofPerson(UUID personId, int size) {
        return drawn(People.avatarSvg(personId), size);
    }

    /** An SVG as pixels; clear ones when it cannot be read. */
    static BufferedImage drawn(String svg, int size) {
        SVGDocument document = new SVGLoader()
                .load(
                        new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)),
                        null,
                        LoaderContext.createDefault());
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        if (document != null) {
            Graphics2D graphics = Brush.on(image);
            document.render((java.awt.Component) null, graphics, new ViewBox(0, 0, size, size));
            graphics.dispose();
        }
        return image;
    }
}
