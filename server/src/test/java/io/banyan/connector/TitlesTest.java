package io.banyan.connector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TitlesTest {

    @Test
    void calmsShoutingTitlesAndLeavesOthersAlone() {
        assertThat(Titles.readable("WHITE HANGING HEART T-LIGHT HOLDER"))
                .isEqualTo("White Hanging Heart T-Light Holder");
        assertThat(Titles.readable("SET OF 3  CAKE TINS PANTRY DESIGN ")).isEqualTo("Set of 3 Cake Tins Pantry Design");
        assertThat(Titles.readable("Dotcomgiftshop Gift Voucher")).isEqualTo("Dotcomgiftshop Gift Voucher");
        assertThat(Titles.readable("白瓷杯")).isEqualTo("白瓷杯");
    }
}
