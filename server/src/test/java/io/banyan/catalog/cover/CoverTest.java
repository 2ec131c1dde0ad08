package io.banyan.catalog.cover;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import io.banyan.Seeds;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Drawn covers, painted as posters paint them. */
class CoverTest {

    private static final int SIZE = 160;
    private static final List<String> WORDS = List.of(
            "RETROSPOT",
            "MUG",
            "lantern",
            "T-LIGHT",
            "holder",
            "set of 3",
            "pack of 12",
            "HEART",
            "vintage",
            "with lid",
            "for kids",
            "青釉",
            "盖碗",
            "三件",
            "两只",
            "条纹",
            "蜡烛",
            "礼盒",
            "bag",
            "🍵",
            "\u0000",
            "<b>",
            "&amp;",
            "\"quoted\"",
            "%s",
            "$1",
            "{}",
            "é",
            "ﷺ",
            "S/99",
            "0 pieces",
            "十本",
            "'",
            "\\");

    private final Illustrations illustrations = new Illustrations();

    @Test
    void areNeverBlankWhateverTheTitleIs() {
        Seeds.each(200, random -> {
            var title = title(random);
            var svg = illustrations.cover(
                    title, random.nextInt(3) == 0 ? title(random) : null, random.nextBoolean() ? title(random) : null);
            assertThat(svg).doesNotContain("{ink", "NaN", "null");
            var painted = paint(svg);
            assertThat(IntStream.range(0, SIZE * SIZE)
                            .map(i -> painted.getRGB(i % SIZE, i / SIZE))
                            .distinct()
                            .count())
                    .as(title)
                    .isGreaterThan(20);
            assertThat(IntStream.range(0, SIZE * SIZE).map(i -> painted.getRGB(i % SIZE, i / SIZE) >>> 24))
                    .as("every pixel is painted: " + title)
                    .allMatch(alpha -> alpha == 255);
        });
    }

    @Test
    void areTheSameForTheSameTitle() {
        assertThat(illustrations.cover("青釉三才盖碗", "Celadon gaiwan", null))
                .isEqualTo(new Illustrations().cover("青釉三才盖碗", "Celadon gaiwan", null));
    }

    private static String title(SplittableRandom random) {
        var title = new StringBuilder();
        for (int i = random.nextInt(5); i >= 0; i--) {
            if (random.nextInt(8) == 0) {
                title.appendCodePoint(random.nextInt(0x20, 0xD800)).append(' ');
            } else {
                title.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(4) == 0 ? "" : " ");
            }
        }
        return title.toString();
    }

    private static BufferedImage paint(String svg) {
        var document = Objects.requireNonNull(new SVGLoader()
                .load(
                        new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)),
                        null,
                        LoaderContext.createDefault()));
        var image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        document.render((java.awt.Component) null, graphics, new ViewBox(0, 0, SIZE, SIZE));
        graphics.dispose();
        return image;
    }
}
