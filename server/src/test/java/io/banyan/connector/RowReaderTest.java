package io.banyan.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.banyan.Seeds;
import io.banyan.kernel.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowReaderTest {

    private static final String HEADER =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

    @TempDir
    Path folder;

    private record Read(List<OrderRow> rows, List<RowReader.Reject> rejects) {}

    private Read read(byte[] content) throws IOException {
        var file = folder.resolve("orders.csv");
        Files.write(file, content);
        var rows = new ArrayList<OrderRow>();
        var rejects = new ArrayList<RowReader.Reject>();
        new RowReader(OrderFileMapping.onlineRetail()).read(file, rows::add, rejects::add, bytes -> {});
        return new Read(rows, rejects);
    }

    private Read read(String content) throws IOException {
        return read(content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsARowExactly() throws Exception {
        var row = read(HEADER + "536365,85123A,\"HEART, WHITE\",6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom\n")
                .rows()
                .getFirst();
        assertThat(row.order()).isEqualTo("536365");
        assertThat(row.title()).isEqualTo("HEART, WHITE");
        assertThat(row.customer()).isEqualTo("17850");
        assertThat(row.at()).isEqualTo("2010-12-01T08:26:00Z");
        assertThat(row.amount()).isEqualByComparingTo("15.30");
        assertThat(row.kind()).isEqualTo(LineKind.GOODS);
        assertThat(row.line()).isEqualTo(2);
    }

    @Test
    void readsSummerTimeOfTheShop() throws Exception {
        var row = read(HEADER + "1,2,T,1,2011-07-01 08:00:00,1,,\n").rows().getFirst();
        assertThat(row.at()).isEqualTo("2011-07-01T07:00:00Z");
    }

    @Test
    void tellsWhatIsNoGoods() throws Exception {
        var read = read(HEADER
                + "1,POST,POSTAGE,1,2011-01-01 08:00:00,18,1,FR\n"
                + "1,gift_0001_20,Voucher,1,2011-01-01 08:00:00,20,1,FR\n"
                + "1,22139,,56,2011-01-01 08:00:00,0,,FR\n"
                + "1,22139,RETROSPOT,1,2011-01-01 08:00:00,0,12,FR\n"
                + "A5,B,Adjust bad debt,1,2011-01-01 08:00:00,-11062.06,,FR\n");
        assertThat(read.rows())
                .extracting(OrderRow::kind)
                .containsExactly(
                        LineKind.POSTAGE,
                        LineKind.GIFT_VOUCHER,
                        LineKind.STOCK_CORRECTION,
                        LineKind.FREE_GOODS,
                        LineKind.BAD_DEBT);
    }

    @Test
    void rejectsUnusableRowsWithLineAndReasonAndReadsOn() throws Exception {
        var read = read(HEADER
                + "1,22139,A,x,2011-01-01 08:00:00,1,,\n"
                + "1,22139,A,1,01/02/2011,1,,\n"
                + "1,22139,A,1,2011-01-01 08:00:00,cheap,,\n"
                + ",22139,A,1,2011-01-01 08:00:00,1,,\n"
                + "1,22139\n"
                + "1,22139,GOOD,1,2011-01-01 08:00:00,1,,\n");
        assertThat(read.rows()).extracting(OrderRow::title).containsExactly("GOOD");
        assertThat(read.rejects()).extracting(RowReader.Reject::line).containsExactly(2L, 3L, 4L, 5L, 6L);
        assertThat(read.rejects().getFirst().reason()).contains("quantity");
    }

    @Test
    void saysWhichColumnIsMissing() {
        assertThatThrownBy(() -> read("a,b\n1,2\n"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.detail()).contains("InvoiceNo"));
        assertThatThrownBy(() -> read("")).isInstanceOf(ProblemException.class);
    }

    @Test
    void survivesAnyBytes() {
        Seeds.check(300, random -> {
            var content = new java.io.ByteArrayOutputStream();
            content.write(HEADER.getBytes(StandardCharsets.UTF_8));
            var pieces = List.of(
                    "1",
                    ",",
                    "\"",
                    "\n",
                    "2011-01-01 08:00:00",
                    "-",
                    "9999999999",
                    "0.0000001",
                    "1e99",
                    "\u0000",
                    "中",
                    "=x");
            for (int i = 0; i < random.nextInt(200); i++) {
                if (random.nextInt(10) == 0) {
                    content.write(random.nextInt(256));
                } else {
                    content.write(pieces.get(random.nextInt(pieces.size())).getBytes(StandardCharsets.UTF_8));
                }
            }
            var read = read(content.toByteArray());
            assertThat(read.rows()).allSatisfy(row -> assertThat(row.order()).isNotBlank());
        });
    }
}
