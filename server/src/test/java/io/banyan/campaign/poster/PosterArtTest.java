package io.banyan.campaign.poster;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.banyan.campaign.landing.Subject;
import io.banyan.campaign.reward.RewardShown;
import io.banyan.identity.People;
import io.banyan.kernel.money.Money;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Draws posters; they are kept in {@code target/posters} to be looked at. */
class PosterArtTest {

    private static final String URL = "https://shop.example/s/bcdfghjkmn";
    private static final UUID SHARER = new UUID(0x0198_7a00_0000_7000L, 0x8000_0000_0000_0042L);

    private final Lettering letters = Lettering.ofThisMachine();

    @Test
    void theCodeOnEveryPosterLeadsToTheShare() throws Exception {
        for (Subject subject : new Subject[] {tea(), plain(), invitation()}) {
            for (boolean chinese : new boolean[] {true, false}) {
                String name = subject.kind() + (chinese ? "-zh" : "-en");
                BufferedImage poster =
                        new PosterArt(letters).draw(content(subject, chinese, "林小满"), picture(subject), avatar());
                keep(poster, name);
                assertThat(scanned(poster)).as(name).isEqualTo(URL);
                keep(
                        new PreviewArt(letters).draw(content(subject, chinese, "林小满"), picture(subject), avatar()),
                        name + "-preview");
            }
        }
    }

    @Test
    void longTitlesAndNamesStayOnThePoster() throws Exception {
        Subject subject = new Subject(
                Subject.Kind.GROUP_BUY,
                "/groups/1",
                "武夷山手工炭焙大红袍礼盒装，一年一采，二百五十克，附白瓷盖碗与品茗杯两只，送礼自用都合适",
                "Hand-roasted Wuyi rock oolong in a gift box with a white porcelain gaiwan and two cups, 250 grams",
                UUID.randomUUID(),
                Money.of(12_999_900, "CNY"),
                Money.of(15_888_800, "CNY"),
                5,
                null);
        BufferedImage zh = new PosterArt(letters)
                .draw(content(subject, true, "一个名字特别特别特别长而且还带表情🎋的朋友"), picture(subject), avatar());
        keep(zh, "long-zh");
        keep(
                new PosterArt(letters)
                        .draw(
                                content(subject, false, "Alexandrina Featherstonehaugh-Cholmondeley"),
                                picture(subject),
                                avatar()),
                "long-en");
        assertThat(scanned(zh)).isEqualTo(URL);
        // nothing runs over the right edge of the card
        assertThat(columnIsWhite(zh, 1012, 1260, 1550)).isTrue();
    }

    @Test
    void aGiftOfManyWordsStaysInItsCircle() throws Exception {
        var gift = new RewardShown("优惠券「新朋友专享满二百减三十」", "the coupon “30 off for new friends from 200”", null, null);
        for (var chinese : List.of(true, false)) {
            var poster = new PosterArt(letters).draw(content(invitation(gift), chinese, "林小满"), null, avatar());
            keep(poster, "gift-in-words-" + (chinese ? "zh" : "en"));
            assertThat(scanned(poster)).isEqualTo(URL);
        }
    }

    @Test
    void theSameContentIsDrawnTheSame() {
        BufferedImage one = new PosterArt(letters).draw(content(tea(), true, "阿榕"), picture(tea()), avatar());
        BufferedImage other = new PosterArt(letters).draw(content(tea(), true, "阿榕"), picture(tea()), avatar());
        assertThat(pixels(one)).isEqualTo(pixels(other));
    }

    @Test
    void withoutChineseLettersThePosterIsEnglishAndHasNoBoxes() throws Exception {
        Lettering latin = Lettering.of("DejaVu Sans");
        assertThat(latin.chinese()).isFalse();
        assertThat(latin.writable("林小满 Lin")).isEqualTo("Lin");
        BufferedImage poster = new PosterArt(latin).draw(content(tea(), true, "林小满 Lin"), picture(tea()), avatar());
        keep(poster, "no-chinese");
        assertThat(scanned(poster)).isEqualTo(URL);
    }

    private static PosterContent content(Subject subject, boolean chinese, String nickname) {
        return new PosterContent(chinese, subject, "榕荫小铺", SHARER, nickname, "1", URL);
    }

    private static Subject tea() {
        return new Subject(
                Subject.Kind.GROUP_BUY,
                "/groups/1",
                "青釉手作盖碗茶具套装",
                "Celadon gaiwan tea set, handmade",
                UUID.randomUUID(),
                Money.of(12_900, "CNY"),
                Money.of(16_800, "CNY"),
                2,
                null);
    }

    private static Subject plain() {
        return new Subject(
                Subject.Kind.PRODUCT,
                "/products/1",
                "白色心形挂饰蜡烛台",
                "White hanging heart t-light holder",
                UUID.randomUUID(),
                Money.of(255, "GBP"),
                null,
                0,
                null);
    }

    private static Subject invitation() {
        return invitation(new RewardShown("¥10", "¥10", null, null));
    }

    private static Subject invitation(RewardShown gift) {
        return new Subject(
                Subject.Kind.INVITATION,
                "/invite",
                "邀好友，各得见面礼",
                "Invite a friend, both get a gift",
                null,
                null,
                null,
                0,
                gift);
    }

    private static @Nullable BufferedImage picture(Subject subject) {
        if (subject.productId() == null) {
            return null;
        }
        BufferedImage picture = new BufferedImage(960, 960, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = Brush.on(picture);
        graphics.setColor(new Color(0xDCE9E2));
        graphics.fillRect(0, 0, 960, 960);
        graphics.setColor(new Color(0x6FA08A));
        graphics.fillOval(220, 320, 520, 420);
        graphics.dispose();
        return picture;
    }

    private static BufferedImage avatar() {
        return Pictures.drawn(People.avatarSvg(SHARER), 224);
    }

    private static String scanned(BufferedImage poster) throws Exception {
        var source = new RGBLuminanceSource(poster.getWidth(), poster.getHeight(), pixels(poster));
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }

    private static boolean columnIsWhite(BufferedImage image, int x, int from, int to) {
        for (int y = from; y < to; y++) {
            if (image.getRGB(x, y) != Color.WHITE.getRGB()) {
                return false;
            }
        }
        return true;
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static void keep(BufferedImage image, String name) throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "posters"));
        ImageIO.write(image, "png", folder.resolve(name + ".png").toFile());
    }
}
