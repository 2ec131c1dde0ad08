package io.banyan.kernel.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.banyan.BanyanTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
class VaultTest {

    @Autowired
    Vault vault;

    @Test
    void opensWhatItSealedAndNeverSealsTheSameWay() {
        var one = vault.encrypt("+8613800138000", "test.phone");
        var two = vault.encrypt("+8613800138000", "test.phone");
        assertThat(one).isNotEqualTo(two);
        assertThat(vault.decrypt(one, "test.phone")).isEqualTo("+8613800138000");
        assertThat(new String(one, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("138");
    }

    @Test
    void refusesWhatWasChangedOrMovedElsewhere() {
        var sealed = vault.encrypt("secret", "test.phone");
        assertThatThrownBy(() -> vault.decrypt(sealed, "test.address")).isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> vault.decrypt(sealed, "test.phone")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void indexesEqualValuesEquallyWithinADomain() {
        assertThat(vault.blindIndex("phone", "1")).isEqualTo(vault.blindIndex("phone", "1"));
        assertThat(vault.blindIndex("phone", "1")).isNotEqualTo(vault.blindIndex("phone", "2"));
        assertThat(vault.blindIndex("phone", "1")).isNotEqualTo(vault.blindIndex("name", "1"));
    }
}
