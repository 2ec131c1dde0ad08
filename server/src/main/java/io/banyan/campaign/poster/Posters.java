package io.banyan.campaign.poster;

import io.banyan.campaign.landing.Landing;
import io.banyan.campaign.landing.Landings;
import io.banyan.campaign.landing.Subject;
import io.banyan.catalog.Catalog;
import io.banyan.catalog.ProductSummary;
import io.banyan.identity.People;
import io.banyan.identity.PersonSummary;
import io.banyan.kernel.setting.Settings;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The pictures of shares. */
@Component
class Posters {

    /** A picture and the name of its content. */
    static final class Picture {

        final String key;
        final byte[] png;

        private Picture(String key, byte[] png) {
            this.key = key;
            this.png = png;
        }
    }

    enum Form {
        POSTER,
        PREVIEW
    }

    private static final Logger log = LoggerFactory.getLogger(Posters.class);
    private static final long MOST_BYTES = 512L << 20;
    private static final int PICTURE_SIZE = 960;
    private static final int AVATAR_SIZE = 224;

    private final Landings landings;
    private final Catalog catalog;
    private final People people;
    private final Settings settings;
    private final Pictures pictures;
    private final PosterFiles files;
    private final Lettering letters = Lettering.ofThisMachine();
    /** Drawing takes a processor and ten megabytes for a quarter of a second: never more at once than help. */
    private final Semaphore easels = new Semaphore(2);

    Posters(
            Landings landings,
            Catalog catalog,
            People people,
            Settings settings,
            Pictures pictures,
            @Value("${banyan.data:data}") Path data) {
        this.landings = landings;
        this.catalog = catalog;
        this.people = people;
        this.settings = settings;
        this.pictures = pictures;
        this.files = new PosterFiles(data.resolve("posters"), MOST_BYTES);
        if (!letters.chinese()) {
            log.warn(
                    "No font with Chinese characters is installed: posters are in English and leave out Chinese names. "
                            + "Install fonts-noto-cjk and start again.");
        }
    }

    Optional<Picture> of(String code, Form form, boolean chinese) {
        return landings.find(code).flatMap(landing -> content(landing, chinese)).map(content -> picture(content, form));
    }

    private Optional<PosterContent> content(Landing landing, boolean chinese) {
        Subject subject = landing.subject();
        if (subject == null) {
            return Optional.empty();
        }
        UUID sharer = landing.share().personId();
        return Optional.of(new PosterContent(
                chinese,
                subject,
                settings.get("shop.name", String.class, "Banyan"),
                sharer,
                people.find(sharer).map(PersonSummary::nickname).orElse(""),
                pictureVersion(subject.productId()),
                landings.absolute("/s/" + landing.code())));
    }

    private @Nullable String pictureVersion(@Nullable UUID productId) {
        return Optional.ofNullable(productId)
                .flatMap(catalog::product)
                .map(ProductSummary::imageUrl)
                .orElse(null);
    }

    private Picture picture(PosterContent content, Form form) {
        String key = key(content, form);
        return new Picture(key, files.get(key, () -> draw(content, form)));
    }

    private byte[] draw(PosterContent content, Form form) {
        easels.acquireUninterruptibly();
        try {
            BufferedImage product = Optional.ofNullable(content.subject().productId())
                    .flatMap(id -> pictures.ofProduct(id, PICTURE_SIZE))
                    .orElse(null);
            BufferedImage avatar = pictures.ofPerson(content.sharerId(), AVATAR_SIZE);
            return png(
                    switch (form) {
                        case POSTER -> new PosterArt(letters).draw(content, product, avatar);
                        case PREVIEW -> new PreviewArt(letters).draw(content, product, avatar);
                    });
        } finally {
            easels.release();
        }
    }

    private String key(PosterContent content, Form form) {
        String text = PosterArt.VERSION + "|" + form + "|" + letters.chinese() + "|" + content;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] png(BufferedImage image) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
