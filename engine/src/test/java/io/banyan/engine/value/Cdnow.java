package io.banyan.engine.value;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The customers of the CDNOW sample; see SOURCE.md beside the file. */
final class Cdnow {

    record Customer(History history, Spending spending) {}

    private Cdnow() {}

    static List<Customer> customers() {
        try (InputStream file = Cdnow.class.getResourceAsStream("/value/cdnow.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(cells -> new Customer(
                            new History(
                                    Integer.parseInt(cells[1]),
                                    Double.parseDouble(cells[2]),
                                    Double.parseDouble(cells[3])),
                            new Spending(Integer.parseInt(cells[1]), Double.parseDouble(cells[4]))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Histories histories() {
        return Histories.of(customers().stream().map(Customer::history).toList());
    }

    static List<Spending> spending() {
        return customers().stream().map(Customer::spending).toList();
    }
}
