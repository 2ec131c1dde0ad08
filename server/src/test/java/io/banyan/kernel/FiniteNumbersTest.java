package io.banyan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class FiniteNumbersTest {

    private final JsonMapper json =
            JsonMapper.builder().addModule(new FiniteNumbers()).build();

    record Both(double plain, Double boxed) {}

    @ParameterizedTest
    @ValueSource(strings = {"\"Infinity\"", "\"-INF\"", "\"NaN\"", "1e999", "-1e999"})
    void refusesWhatIsNotFinite(String number) {
        for (var document : new String[] {"{\"plain\":%s,\"boxed\":1}", "{\"plain\":1,\"boxed\":%s}"}) {
            assertThatThrownBy(() -> json.readValue(document.formatted(number), Both.class))
                    .isInstanceOf(JacksonException.class);
        }
    }

    @Test
    void readsAllOthersAsBefore() {
        assertThat(json.readValue("{\"plain\":-1.5e3,\"boxed\":null}", Both.class))
                .isEqualTo(new Both(-1500, null));
    }
}
