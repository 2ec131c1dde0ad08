package io.banyan.identity.shopper;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.Seeds;
import java.util.HashSet;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NicknameTest {

    @ParameterizedTest
    @ValueSource(strings = {"小榕", "Anna-Maria O'Neill", "早起的鸟儿🐦", "数学家 42", "🌱"})
    void keepsNamesAsTyped(String name) {
        assertThat(Nickname.parse(name)).hasValue(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "\u200b\u200b",
                "...",
                "这是一个超过二十四个字符的昵称这是一个超过二十四个字符的昵称",
                "Banyan官方客服",
                "ＡＤＭＩＮ",
                "Customer  Service"
            })
    void refusesNamesThatCannotBeShownOrPoseAsTheShop(String name) {
        assertThat(Nickname.parse(name)).isEmpty();
    }

    @Test
    void removesWhatCannotBeSeen() {
        assertThat(Nickname.parse("  a\u202eb\u200b \u3000 c\n ")).hasValue("ab c");
    }

    @Test
    void takesAnythingAndKeepsOnlyWhatFits() {
        Seeds.check(3_000, random -> {
            var typed = new StringBuilder();
            var length = random.nextInt(40);
            for (int i = 0; i < length; i++) {
                typed.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
            }
            Nickname.parse(typed.toString()).ifPresent(name -> {
                assertThat(name.codePointCount(0, name.length())).isBetween(1, Nickname.MAXIMUM);
                assertThat(name).isEqualTo(name.strip());
                assertThat(name.codePoints()).noneMatch(Character::isISOControl);
                assertThat(Nickname.parse(name)).hasValue(name);
            });
        });
    }

    @Test
    void givesFriendlyNamesThatAreNamesInTheReadersLanguage() {
        var seen = new HashSet<String>();
        Seeds.each(200, random -> {
            var id = id(random);
            for (var locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
                var name = Nickname.friendly(id, locale);
                assertThat(Nickname.parse(name)).hasValue(name);
                assertThat(Nickname.friendly(id, locale)).isEqualTo(name);
                seen.add(name);
            }
        });
        assertThat(seen).hasSizeGreaterThan(100);
    }

    @Test
    void drawsAPictureForEveryIdAlwaysTheSame() {
        Seeds.each(300, random -> {
            var id = id(random);
            assertThat(Avatar.svg(id))
                    .isEqualTo(Avatar.svg(id))
                    .startsWith("<svg")
                    .endsWith("</svg>\n")
                    .doesNotContain("NaN");
        });
        assertThat(Avatar.svg(new UUID(1, 2))).isNotEqualTo(Avatar.svg(new UUID(1, 3)));
    }

    private static UUID id(SplittableRandom random) {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
