package io.banyan.campaign.poster;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import io.banyan.catalog.Covers;
import io.banyan.catalog.Photos;
import io.banyan.identity.People;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds the pictures that posters are made of. */
@Component
class Pictures {

    private static final Logger log = LoggerFactory.getLogger(Pictures.class);

    private final Photos photos;
    private final Covers covers;

    Pictures(Photos photos, Covers covers) {
        this.photos = photos;
        this.covers = covers;
    }

    /** The product's photo, or its drawn cover. */
    Optional<BufferedImage> ofProduct(UUID productId, int size) {
        return photos.main(productId)
                .flatMap(photo -> read(photo, productId))
                .or(() -> covers.svg(productId).map(svg -> drawn(svg, size)));
    }

    private static Optional<BufferedImage> read(byte[] photo, UUID productId) {
        try {
            return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(photo)));
        } catch (IOException unreadable) {
            log.warn("The photo of product {} cannot be read: {}", productId, unreadable.getMessage());
            return Optional.empty();
        }
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
