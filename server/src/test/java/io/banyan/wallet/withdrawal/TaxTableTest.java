package io.banyan.wallet.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.Seeds;
import io.banyan.kernel.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class TaxTableTest {

    private static final List<TaxTable> TABLES = new TaxTables(JsonMapper.shared()).all();

    private static Money cny(long minor) {
        return Money.of(minor, "CNY");
    }

    /** Amounts in yuan; the tax as the announcement's own table gives it: rate and quick deduction. */
    @ParameterizedTest
    @CsvSource({"800, 0", "3000, 440", "4000, 640", "5000, 800", "25000, 4000", "30000, 5200", "100000, 25000"})
    void labourRemunerationIsWithheldAsTheTableSays(long income, long tax) {
        assertThat(TABLES.get(0).of(cny(income * 100))).isEqualTo(cny(tax * 100));
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "3, 1", "100, 20", "99999, 20000"})
    void occasionalIncomeIsTaxedAtAFifth(long income, long tax) {
        assertThat(TABLES.get(1).of(cny(income))).isEqualTo(cny(tax));
    }

    /** Whoever withdraws a month's income in parts pays what they would have paid at once. */
    @Test
    void partsOfAMonthAreTaxedLikeTheirSum() {
        var table = TABLES.get(0);
        var terms = new WithdrawalTerms(true, cny(1), null, 0, cny(0), table, null, "manual", 0);
        Seeds.each(200, random -> {
            var earned = cny(0);
            var withheld = cny(0);
            for (int i = 0; i < 12; i++) {
                var amount = cny(random.nextLong(1, 30_000_00));
                var charge = terms.charge(amount, earned, withheld);
                earned = earned.plus(amount);
                withheld = withheld.plus(charge.tax());
                assertThat(charge.fee().plus(charge.tax()).plus(charge.net())).isEqualTo(amount);
                assertThat(withheld).isEqualTo(table.of(earned));
            }
        });
    }
}
