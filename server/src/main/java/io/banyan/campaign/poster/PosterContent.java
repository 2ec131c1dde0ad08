package io.banyan.campaign.poster;

import io.banyan.campaign.landing.Subject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything a picture of a share shows. Two shares with the same content have the same picture.
 *
 * @param pictureVersion changes when the product's picture does
 * @param url what the code leads to
 */
record PosterContent(
        boolean chinese,
        Subject subject,
        String shop,
        UUID sharerId,
        String nickname,
        @Nullable String pictureVersion,
        String url) {}
