package io.banyan.catalog.goods;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionWordsTest {

    private static final List<OptionView> OPTIONS =
            List.of(new OptionView("颜色", List.of("青釉", "月白")), new OptionView("尺码", List.of("36–39", "40–44")));

    private static final OptionWords WORDS = new OptionWords(Map.of("颜色", "Colour", "青釉", "Celadon", "尺码", "Size"));

    @Test
    void readersOfEnglishSeeTheWordsThereAreAndTheMerchantsOwnForTheRest() {
        assertThat(WORDS.options(OPTIONS, Locale.ENGLISH))
                .containsExactly(
                        new OptionView("Colour", List.of("Celadon", "月白")),
                        new OptionView("Size", List.of("36–39", "40–44")));
        assertThat(WORDS.chosen(Map.of("颜色", "青釉"), Locale.UK)).isEqualTo(Map.of("Colour", "Celadon"));
        assertThat(WORDS.options(OPTIONS, Locale.CHINA)).isEqualTo(OPTIONS);
    }

    @Test
    void aChoiceIsToldInEnglishOnlyWhereOneOfItsWordsIs() {
        assertThat(WORDS.text(OPTIONS, Map.of("尺码", "36–39", "颜色", "青釉"))).satisfies(text -> {
            assertThat(text.text()).isEqualTo("青釉 / 36–39");
            assertThat(text.english()).isEqualTo("Celadon / 36–39");
        });
        assertThat(WORDS.text(OPTIONS, Map.of("尺码", "36–39", "颜色", "月白")).english())
                .isNull();
        assertThat(WORDS.text(List.of(), Map.of()).text()).isEmpty();
    }

    @Test
    void twoThingsOfOneNameAreAmbiguous() {
        assertThat(WORDS.ambiguous(OPTIONS)).isFalse();
        assertThat(new OptionWords(Map.of("青釉", "Blue", "月白", "Blue")).ambiguous(OPTIONS))
                .isTrue();
        assertThat(new OptionWords(Map.of("青釉", "月白")).ambiguous(OPTIONS)).isTrue();
        assertThat(new OptionWords(Map.of("颜色", "Kind", "尺码", "Kind")).ambiguous(OPTIONS))
                .isTrue();
    }
}
