package io.banyan.enginebench.value;

import io.banyan.engine.Progress;
import io.banyan.engine.value.BackTest;
import io.banyan.engine.value.BgNbd;
import io.banyan.engine.value.Histories;
import io.banyan.engine.value.MbgNbd;
import io.banyan.engine.value.ParetoNbd;
import io.banyan.engine.value.PurchaseModel;
import io.banyan.engine.value.Summary;
import io.banyan.engine.value.Transactions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Back-test on a file of transactions in the form of the CDNOW sample: master customer, customer, day as 19970131, pieces, amount,
 * separated by blanks. The first half of the days calibrates, the second is held out.
 */
final class GivenTransactions {

    private GivenTransactions() {}

    static void backTest(Path file, PrintStream out) throws IOException {
        var rows = Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(line -> line.strip().split("\\s+", -1))
                .toList();
        long[] customers =
                rows.stream().mapToLong(row -> Long.parseLong(row[1])).toArray();
        long[] days = rows.stream()
                .mapToLong(row -> LocalDate.parse(row[2], DateTimeFormatter.BASIC_ISO_DATE)
                        .toEpochDay())
                .toArray();
        double[] amounts =
                rows.stream().mapToDouble(row -> Double.parseDouble(row[4])).toArray();
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (long day : days) {
            first = Math.min(first, day);
            last = Math.max(last, day);
        }
        long middle = first + (last - first) / 2;
        var summaries = Transactions.of(customers, days, amounts).summarize(middle, last);
        var histories = Histories.of(summaries.stream().map(Summary::history).toList());
        double weeks = (last - middle) / 7.0;
        out.println("value.back_test.customers: " + summaries.size());
        print("bg_nbd", BgNbd.fit(histories, Progress.NONE).model(), summaries, weeks, out);
        print("mbg_nbd", MbgNbd.fit(histories, Progress.NONE).model(), summaries, weeks, out);
        print("pareto_nbd", ParetoNbd.fit(histories, Progress.NONE).model(), summaries, weeks, out);
    }

    private static void print(
            String name, PurchaseModel model, List<Summary> summaries, double weeks, PrintStream out) {
        var test = BackTest.of(model, summaries, weeks);
        out.println("value.back_test." + name + ".model: " + model);
        ValueMeasurement.print(out, "value.back_test." + name + ".predicted", test.predicted());
        ValueMeasurement.print(out, "value.back_test." + name + ".actual", test.actual());
        ValueMeasurement.print(out, "value.back_test." + name + ".mean_absolute_error", test.meanAbsoluteError());
        ValueMeasurement.print(out, "value.back_test." + name + ".root_mean_square_error", test.rootMeanSquareError());
        for (int tenth = 0; tenth < test.deciles().size(); tenth++) {
            var decile = test.deciles().get(tenth);
            out.println("value.back_test.%s.decile_%d: predicted %.3f, actual %.3f, error %.3f"
                    .formatted(name, tenth + 1, decile.predicted(), decile.actual(), decile.error()));
        }
    }
}
