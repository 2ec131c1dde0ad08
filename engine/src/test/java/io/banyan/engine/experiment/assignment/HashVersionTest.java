package io.banyan.engine.experiment.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HashVersionTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());

    /** Figures of GrowthBook's published cases for feature libraries, version 0.8.0, "hash". */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "FIRST|``|a|0.22",
                "FIRST|``|b|0.077",
                "FIRST|b|a|0.946",
                "FIRST|ef|d|0.652",
                "FIRST|asdf|8952klfjas09ujk|0.549",
                "FIRST|``|123|0.011",
                "FIRST|``|___)((*\":&|0.563",
                "SECOND|seed|a|0.0505",
                "SECOND|seed|b|0.2696",
                "SECOND|foo|ab|0.2575",
                "SECOND|foo|def|0.2019",
                "SECOND|89123klj|8952klfjas09ujkasdf|0.124",
                "SECOND|90850943850283058242805|123|0.7516",
                "SECOND|()**(%$##$%#$#|___)((*\":&|0.0128"
            })
    void placesAsPublished(HashVersion version, String seed, String value, double place) {
        assertThat(version.place(seed, value)).isEqualTo(place);
    }

    /** Draft of Fowler, Noll and Vo: test vectors of the 32-bit FNV-1a. */
    @ParameterizedTest
    @CsvSource({"'',811c9dc5", "a,e40c292c", "b,e70c2de5", "foobar,bf9cf968"})
    void hashesAsPublished(String text, String hash) {
        assertThat(Integer.toHexString(Fnv.hash(Fnv.OFFSET_BASIS, text))).isEqualTo(hash);
    }

    @Test
    void hashesTheBytesOfUtf8() {
        Random random = new Random(SEED);
        for (int round = 0; round < 5_000; round++) {
            String text = anyText(random);
            String second = anyText(random);
            String story =
                    "seed " + SEED + ", text " + text.codePoints().boxed().toList();
            assertThat(Fnv.hash(Fnv.OFFSET_BASIS, text)).as(story).isEqualTo(plain(text));
            assertThat(Fnv.hash(Fnv.hash(Fnv.OFFSET_BASIS, text), second))
                    .as(story)
                    .isEqualTo(plain(text.getBytes(StandardCharsets.UTF_8), second.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void hashesDigitsAsTheirText() {
        Random random = new Random(SEED);
        for (int round = 0; round < 5_000; round++) {
            int number = round == 0 ? 0 : random.nextInt() >>> random.nextInt(32);
            assertThat(Fnv.hashDigits(Fnv.OFFSET_BASIS, number))
                    .as("seed %d, number %s", SEED, Integer.toUnsignedString(number))
                    .isEqualTo(plain(Integer.toUnsignedString(number)));
        }
    }

    private static String anyText(Random random) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(12); left > 0; left--) {
            switch (random.nextInt(5)) {
                case 0 -> text.appendCodePoint(0x10000 + random.nextInt(0x100000));
                case 1 -> text.append((char) (0xd800 + random.nextInt(0x800)));
                case 2 -> text.append((char) random.nextInt(0xd800));
                default -> text.append((char) random.nextInt(0x80));
            }
        }
        return text.toString();
    }

    private static int plain(String text) {
        return plain(text.getBytes(StandardCharsets.UTF_8));
    }

    private static int plain(byte[]... parts) {
        BigInteger hash = new BigInteger("2166136261");
        for (byte[] part : parts) {
            for (byte octet : part) {
                hash = hash.xor(BigInteger.valueOf(octet & 0xff))
                        .multiply(BigInteger.valueOf(16_777_619))
                        .mod(BigInteger.TWO.pow(32));
            }
        }
        return hash.intValue();
    }
}
