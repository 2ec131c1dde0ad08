package io.banyan.identity.shopper;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.Seeds;
import io.banyan.identity.PhoneNumber;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "13800138000, +8613800138000",
        "138 0013 8000, +8613800138000",
        "138-0013-8000, +8613800138000",
        "１３８００１３８０００, +8613800138000",
        "8613800138000, +8613800138000",
        "+86 138 0013 8000, +8613800138000",
        "0086 13800138000, +8613800138000",
        "+44 20 7946 0958, +442079460958",
        "+1 (415) 555-2671, +14155552671",
        "0049 30 901820, +4930901820"
    })
    void readsWhatPeopleType(String typed, String e164) {
        assertThat(PhoneNumber.parse(typed)).hasValue(new PhoneNumber(e164));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "12345",
                "23800138000",
                "+86 12345678901",
                "+0 123456789",
                "+1234567890123456",
                "abc",
                "138001380001",
                "+",
                "'; drop table"
            })
    void refusesWhatNoPhoneHas(String typed) {
        assertThat(PhoneNumber.parse(typed)).isEmpty();
    }

    @Test
    void staysTheSameWhenReadAgainAndHidesTheMiddle() {
        Seeds.check(2_000, random -> {
            var typed = anything(random);
            PhoneNumber.parse(typed).ifPresent(phone -> {
                assertThat(phone.e164()).matches("\\+[1-9][0-9]{6,14}");
                assertThat(PhoneNumber.parse(phone.e164())).hasValue(phone);
                assertThat(phone.masked())
                        .contains("****")
                        .doesNotContain(phone.e164().substring(3));
            });
        });
    }

    @Test
    void readsANumberWithAnyPunctuation() {
        Seeds.check(500, random -> {
            var digits = "1" + (3 + random.nextInt(7)) + String.format("%09d", random.nextInt(1_000_000_000));
            var typed = new StringBuilder();
            for (int i = 0; i < digits.length(); i++) {
                typed.append(digits.charAt(i));
                if (random.nextInt(4) == 0 && typed.length() < 30) {
                    typed.append(" -.()\u2013\u00a0".charAt(random.nextInt(7)));
                }
            }
            assertThat(PhoneNumber.parse(typed.toString()))
                    .as(typed.toString())
                    .hasValue(new PhoneNumber("+86" + digits));
        });
    }

    private static String anything(SplittableRandom random) {
        var text = new StringBuilder();
        var length = random.nextInt(30);
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(
                    random.nextInt(3) > 0 ? "+0123456789 -".codePointAt(random.nextInt(13)) : random.nextInt(0x3000));
        }
        return text.toString();
    }
}
