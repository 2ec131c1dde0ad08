package io.banyan.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The figures that are known of the UCI "Online Retail" file, found again by reading it. */
class OnlineRetailTest {

    static Path file() {
        var here = Path.of("samples/online-retail.csv.gz");
        return Files.exists(here) ? here : Path.of("..").resolve(here);
    }

    @Test
    void surveyFindsTheKnownFigures() throws Exception {
        var mapping = OrderFileMapping.onlineRetail();
        var survey = new FileSurvey();
        var rejects = new ArrayList<RowReader.Reject>();
        new RowReader(mapping).read(file(), survey::see, rejects::add, bytes -> {});
        assertThat(rejects).isEmpty();
        assertThat(survey.rows()).isEqualTo(541_909);
        assertThat(survey.orders()).isEqualTo(25_900);
        assertThat(survey.cancellations("C")).isEqualTo(3_836);
        assertThat(survey.customers()).hasSize(4_372);
        assertThat(survey.net()).isEqualByComparingTo(new BigDecimal("9747747.934"));
        assertThat(survey.finerThan(2)).isEqualTo(4);
        assertThat(survey.kinds())
                .hasEntrySatisfying(
                        LineKind.STOCK_CORRECTION,
                        sum -> assertThat(sum.amount()).isZero());
        var allKinds =
                survey.kinds().values().stream().mapToLong(FileSurvey.Sum::rows).sum();
        assertThat(allKinds).isEqualTo(541_909);
        assertThat(survey.products())
                .hasEntrySatisfying(
                        "85123A",
                        product -> assertThat(product.title("")).isEqualTo("WHITE HANGING HEART T-LIGHT HOLDER"));
    }

    @Test
    void everyRowOfAnOrderComesTogetherOnce() throws Exception {
        var mapping = OrderFileMapping.onlineRetail();
        var survey = new FileSurvey();
        new RowReader(mapping).read(file(), survey::see, reject -> {}, bytes -> {});
        var numbers = new HashSet<String>();
        var translation = new OrderTranslation(mapping, Map.of(), Map.of());
        var sums = new long[2];
        var assembly = new OrderAssembly(survey, (List<OrderRow> rows) -> {
            assertThat(numbers.add(rows.getFirst().order())).isTrue();
            sums[0] += rows.size();
            translation.order(rows).ifPresent(order -> order.lines().forEach(line -> sums[1] += line.amountMinor()));
        });
        new RowReader(mapping).read(file(), assembly::take, reject -> {}, bytes -> {});
        assertThat(numbers).hasSize(25_900);
        assertThat(sums[0]).isEqualTo(541_909);
        var rounding = survey.net().subtract(BigDecimal.valueOf(sums[1], 2));
        assertThat(rounding.abs()).isLessThan(new BigDecimal("0.02"));
    }
}
