package io.banyan.trade.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrderExportControllerTest {

    @Test
    void cellsAreQuotedAndNeverFormulas() {
        assertThat(OrderExportController.cell("B1")).isEqualTo("B1");
        assertThat(OrderExportController.cell("a,\"b\"")).isEqualTo("\"a,\"\"b\"\"\"");
        assertThat(OrderExportController.cell("=1+1")).isEqualTo("'=1+1");
        assertThat(OrderExportController.cell("@x\n")).isEqualTo("\"'@x\n\"");
    }
}
