package io.banyan.catalog.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Browser;
import io.banyan.Seeds;
import io.banyan.Site;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What strangers may send as a picture, and what becomes of it. */
@BanyanTest
class UploadTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Site site;
    private final Browser merchant;
    private final JdbcClient jdbc;
    private final Path folder;

    @Autowired
    UploadTest(Site site, JdbcClient jdbc, @Value("${banyan.data}") Path data) {
        this.site = site;
        this.merchant = site.console("MERCHANDISER");
        this.jdbc = jdbc;
        this.folder = data.resolve("media");
    }

    @Test
    void refusesWhatOnlyCallsItselfAPicture() throws IOException {
        var png = png(picture(new SplittableRandom(1), 60, 40, BufferedImage.TYPE_INT_RGB));
        refused("notes.png", "only words".getBytes(StandardCharsets.UTF_8), 415, "media.not_an_image");
        refused("empty.png", new byte[0], 415, "media.not_an_image");
        refused("half.png", Arrays.copyOf(png, png.length / 2), 415, "media.not_an_image");
        refused("head.png", Arrays.copyOf(png, 20), 415, "media.not_an_image");
        refused(
                "drawing.png",
                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"
                        .getBytes(StandardCharsets.UTF_8),
                415,
                "media.not_an_image");
        refused(
                "page.jpg",
                "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8),
                415,
                "media.not_an_image");
    }

    @Test
    void neverUnpacksAPictureThatSaysItIsHuge() {
        refused("bomb.png", declared(100_000, 100_000), 413, "media.too_large");
        refused("wide.png", declared(Integer.MAX_VALUE, 1), 413, "media.too_large");
        refused("square.png", declared(11_000, 11_000), 413, "media.too_large");
        refused("heavy.png", new byte[ImageCheck.MAXIMUM_BYTES + 1], 413, "media.too_large");
    }

    /** Noise, noise after the mark of a format, and real pictures with some bytes changed. */
    @Test
    void survivesRandomBytes() {
        Seeds.check(40, random -> {
            var content = new byte[random.nextInt(1, 4_000)];
            random.nextBytes(content);
            var mark = switch (random.nextInt(5)) {
                case 0 -> new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
                case 1 -> new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0};
                case 2 -> "GIF89a".getBytes(StandardCharsets.US_ASCII);
                case 3 -> "BM".getBytes(StandardCharsets.US_ASCII);
                default -> new byte[0];
            };
            System.arraycopy(mark, 0, content, 0, Math.min(mark.length, content.length));
            assertThat(merchant.upload("/api/console/media", "noise.png", content)
                            .status())
                    .isIn(415, 413, 201);
            var damaged =
                    encoded(picture(random, 30, 30, BufferedImage.TYPE_INT_RGB), random.nextBoolean() ? "png" : "jpg");
            for (int i = 0; i < 4; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            assertThat(merchant.upload("/api/console/media", "damaged.png", damaged)
                            .status())
                    .isIn(415, 413, 201);
        });
    }

    @Test
    void encodesPicturesAnewAndServesThemForEver() throws Exception {
        var random = new SplittableRandom(System.nanoTime());
        var sent = encoded(picture(random, 2_000, 1_000, BufferedImage.TYPE_INT_RGB), "jpg");
        // What a phone or a stranger hides behind the last pixel must not come back.
        var secret = "<script>hidden</script>".getBytes(StandardCharsets.UTF_8);
        var content = Arrays.copyOf(sent, sent.length + secret.length);
        System.arraycopy(secret, 0, content, sent.length, secret.length);
        var view =
                merchant.upload("/api/console/media", "notes.txt", content).ok().body();
        assertThat(view.path("width").asInt()).isEqualTo(1600);
        assertThat(view.path("height").asInt()).isEqualTo(800);
        for (var width : ImageSizes.WIDTHS) {
            var served = fetch(view.path("url").asString().replace("/800.", "/" + width + "."));
            assertThat(served.statusCode()).isEqualTo(200);
            assertThat(served.headers().firstValue("Content-Type")).hasValue("image/jpeg");
            assertThat(served.headers().allValues("Cache-Control"))
                    .singleElement()
                    .asString()
                    .contains("max-age=31536000")
                    .contains("public")
                    .contains("immutable");
            assertThat(served.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(new String(served.body(), StandardCharsets.ISO_8859_1)).doesNotContain("hidden");
            assertThat(ImageIO.read(new ByteArrayInputStream(served.body())).getWidth())
                    .isEqualTo(width);
        }
    }

    @Test
    void keepsTransparency() throws Exception {
        var view = merchant.upload(
                        "/api/console/media",
                        "clear.png",
                        png(picture(new SplittableRandom(System.nanoTime()), 50, 50, BufferedImage.TYPE_INT_ARGB)))
                .ok()
                .body();
        var served = fetch(view.path("url").asString());
        assertThat(served.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(ImageIO.read(new ByteArrayInputStream(served.body()))
                        .getColorModel()
                        .hasAlpha())
                .isTrue();
    }

    @Test
    void keepsTheSamePictureOnce() throws IOException {
        var content = png(picture(new SplittableRandom(System.nanoTime()), 90, 70, BufferedImage.TYPE_INT_RGB));
        var first = merchant.upload("/api/console/media", "a.png", content).ok().body();
        var files = files();
        var media = media();
        var again = merchant.upload("/api/console/media", "b.png", content).ok().body();
        assertThat(again).isEqualTo(first);
        assertThat(files()).isEqualTo(files);
        assertThat(media()).isEqualTo(media);
    }

    @Test
    void isForMerchandisersOnlyAndServesNothingElse() throws Exception {
        var content = png(picture(new SplittableRandom(2), 10, 10, BufferedImage.TYPE_INT_RGB));
        assertThat(site.console("ANALYST")
                        .upload("/api/console/media", "a.png", content)
                        .status())
                .isEqualTo(403);
        assertThat(site.visitor().upload("/api/console/media", "a.png", content).status())
                .isEqualTo(401);
        assertThat(fetch("/media/image/" + "0".repeat(64) + "/800.jpg").statusCode())
                .isEqualTo(404);
        assertThat(fetch("/media/image/" + "0".repeat(64) + "/799.jpg").statusCode())
                .isEqualTo(404);
        assertThat(fetch("/media/image/..%2f..%2fmachine-key/800.jpg").statusCode())
                .isIn(400, 404);
    }

    private void refused(String name, byte[] content, int status, String code) {
        var files = files();
        var media = media();
        var answer = merchant.upload("/api/console/media", name, content);
        assertThat(answer.status()).as(name).isEqualTo(status);
        assertThat(answer.problem()).as(name).isEqualTo(code);
        assertThat(answer.body().path("titles").path("zh").asString()).isNotBlank();
        assertThat(answer.body().path("titles").path("en").asString()).isNotBlank();
        assertThat(files()).as(name).isEqualTo(files);
        assertThat(media()).as(name).isEqualTo(media);
    }

    private long media() {
        return jdbc.sql("select count(*) from catalog.media").query(Long.class).single();
    }

    private long files() {
        if (!Files.exists(folder)) {
            return 0;
        }
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private HttpResponse<byte[]> fetch(String path) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(site.base().resolve(path)).build(), BodyHandlers.ofByteArray());
    }

    private static BufferedImage picture(SplittableRandom random, int width, int height, int type) {
        var picture = new BufferedImage(width, height, type);
        var graphics = picture.createGraphics();
        for (int i = 0; i < 20; i++) {
            graphics.setColor(new Color(random.nextInt(0x1000000)));
            graphics.fillOval(random.nextInt(width), random.nextInt(height), width / 4 + 1, height / 4 + 1);
        }
        graphics.dispose();
        return picture;
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        return encoded(picture, "png");
    }

    private static byte[] encoded(BufferedImage picture, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    /** A PNG of a few bytes whose header declares these dimensions. */
    private static byte[] declared(int width, int height) {
        var header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        var data = ByteBuffer.allocate(16)
                .put("IDAT".getBytes(StandardCharsets.US_ASCII))
                .put(new byte[12])
                .array();
        return ByteBuffer.allocate(8 + 8 + 17 + 8 + 16)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})
                .putInt(13)
                .put(header)
                .putInt(crc(header))
                .putInt(12)
                .put(data)
                .putInt(crc(data))
                .array();
    }

    private static int crc(byte[] chunk) {
        var crc = new CRC32();
        crc.update(chunk);
        return (int) crc.getValue();
    }
}
