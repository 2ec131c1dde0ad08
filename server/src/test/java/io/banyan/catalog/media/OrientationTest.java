package io.banyan.catalog.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Seeds;
import io.banyan.Site;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Photos of phones, which say how they were held. */
@BanyanTest
class OrientationTest {

    private static final int WIDTH = 160;
    private static final int HEIGHT = 80;

    /** The colours of the stored corners, clockwise from the upper left. */
    private static final String STORED = "RGBW";

    /** The corners as they must be seen, by the value of the tag. */
    private static final Map<Integer, String> SEEN =
            Map.of(1, "RGBW", 2, "GRWB", 3, "BWRG", 4, "WBGR", 5, "RWBG", 6, "WRGB", 7, "BGRW", 8, "GBWR");

    @Autowired
    private Site site;

    private static byte[] photo() throws IOException {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < WIDTH; x++) {
            for (int y = 0; y < HEIGHT; y++) {
                var corner = y < HEIGHT / 2 ? (x < WIDTH / 2 ? 0 : 1) : (x < WIDTH / 2 ? 3 : 2);
                picture.setRGB(x, y, colour(STORED.charAt(corner)).getRGB());
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", bytes);
        return bytes.toByteArray();
    }

    private static Color colour(char name) {
        return switch (name) {
            case 'R' -> Color.RED;
            case 'G' -> Color.GREEN;
            case 'B' -> Color.BLUE;
            default -> Color.WHITE;
        };
    }

    /** The file with an Exif part that holds another tag and the orientation. */
    private static byte[] held(byte[] jpeg, int orientation, ByteOrder order) {
        var exif = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4).order(order);
        exif.put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 2);
        exif.putShort((short) 0x0100).putShort((short) 4).putInt(1).putInt(WIDTH);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putInt(0);
        var file = ByteBuffer.allocate(jpeg.length + 4 + 6 + exif.capacity());
        file.put(jpeg, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (2 + 6 + exif.capacity()))
                .put(new byte[] {'E', 'x', 'i', 'f', 0, 0})
                .put(exif.array())
                .put(jpeg, 2, jpeg.length - 2);
        return file.array();
    }

    private static String corners(BufferedImage picture) {
        var w = picture.getWidth();
        var h = picture.getHeight();
        var seen = new StringBuilder();
        for (var place : List.of(new int[] {1, 1}, new int[] {3, 1}, new int[] {3, 3}, new int[] {1, 3})) {
            var pixel = new Color(picture.getRGB(place[0] * w / 4, place[1] * h / 4));
            seen.append(STORED.chars()
                    .mapToObj(name -> (char) name)
                    .min(java.util.Comparator.comparingInt(name -> distance(pixel, colour(name))))
                    .orElseThrow());
        }
        return seen.toString();
    }

    private static int distance(Color one, Color other) {
        return Math.abs(one.getRed() - other.getRed())
                + Math.abs(one.getGreen() - other.getGreen())
                + Math.abs(one.getBlue() - other.getBlue());
    }

    private BufferedImage served(byte[] file) throws Exception {
        var url = site.console("MERCHANDISER")
                .upload("/api/console/media", "photo.jpg", file)
                .ok()
                .body()
                .path("url")
                .asString();
        var answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(site.base().resolve(url)).build(), BodyHandlers.ofByteArray());
        return ImageIO.read(new ByteArrayInputStream(answer.body()));
    }

    @Test
    void photosAreShownAsTheyWereMeantToBeSeen() throws Exception {
        for (var order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            for (int value = 1; value <= 8; value++) {
                var orientation = Orientation.of(held(photo(), value, order));
                assertThat(orientation.value()).isEqualTo(value);
                var turned = orientation.turn(ImageIO.read(new ByteArrayInputStream(photo())));
                assertThat(corners(turned)).as("orientation %d", value).isEqualTo(SEEN.get(value));
                assertThat(turned.getWidth()).isEqualTo(value < 5 ? WIDTH : HEIGHT);
            }
        }
        var upright = served(held(photo(), 6, ByteOrder.BIG_ENDIAN));
        assertThat(corners(upright)).isEqualTo(SEEN.get(6));
        assertThat(upright.getWidth()).isEqualTo(HEIGHT);
        assertThat(upright.getHeight()).isEqualTo(WIDTH);
    }

    @Test
    void whatSaysNothingOrNonsenseStaysAsItIs() throws Exception {
        assertThat(Orientation.of(photo())).isEqualTo(Orientation.UPRIGHT);
        assertThat(Orientation.of(held(photo(), 9, ByteOrder.BIG_ENDIAN))).isEqualTo(Orientation.UPRIGHT);
        assertThat(Orientation.of(new byte[0])).isEqualTo(Orientation.UPRIGHT);
        var whole = held(photo(), 6, ByteOrder.LITTLE_ENDIAN);
        Seeds.check(200, random -> {
            var damaged = whole.clone();
            for (int i = 0; i < 6; i++) {
                damaged[random.nextInt(60)] = (byte) random.nextInt();
            }
            assertThat(Orientation.of(java.util.Arrays.copyOf(damaged, random.nextInt(damaged.length)))
                            .value())
                    .isBetween(1, 8);
        });
    }
}
