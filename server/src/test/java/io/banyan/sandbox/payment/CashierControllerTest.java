package io.banyan.sandbox.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.kernel.money.Money;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CashierControllerTest {

    @Test
    void leadsBackOnlyToThisServer() {
        assertThat(CashierController.backTo("/orders/1?paid=1", "/x")).isEqualTo("/orders/1?paid=1");
        assertThat(CashierController.backTo(null, "/orders/2")).isEqualTo("/orders/2");
        for (var elsewhere :
                new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "javascript:x", "", "/a\nb"
                }) {
            assertThat(CashierController.backTo(elsewhere, "/orders/2")).isEqualTo("/orders/2");
        }
        assertThat(CashierController.backTo("//evil.example", "//evil.example")).isEqualTo("/");
    }

    @Test
    void showsWhatIsToBePaidAndEscapesTheRest() {
        var payment = new NetworkRows.PaymentRow(
                new UUID(1, 1),
                new UUID(2, 2),
                "<b>B1</b>",
                Money.of(123_456, "CNY"),
                "OPEN",
                "http://x",
                "/orders/1",
                null);

        var page = CashierPage.of(payment, "/orders/1", Locale.ENGLISH);

        assertThat(page).contains("1,234.56").contains("&lt;b&gt;B1&lt;/b&gt;").doesNotContain("<b>B1");
        assertThat(page).contains("/sandbox/cashier/" + payment.id() + "/pay");
        assertThat(CashierPage.of(payment, "/", Locale.CHINESE))
                .contains("确认支付")
                .contains("lang=\"zh\"");
    }
}
