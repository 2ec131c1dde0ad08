package io.banyan.connector;

import io.banyan.catalog.Catalog;
import io.banyan.catalog.ImportedProduct;
import io.banyan.catalog.ImportedSku;
import io.banyan.identity.ImportedPerson;
import io.banyan.identity.People;
import io.banyan.kernel.job.JobContext;
import io.banyan.kernel.job.JobHandler;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.trade.ImportedOrder;
import io.banyan.trade.Orders;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Imports a file of past orders: first a survey of the whole file, then products, people, and the orders in batches.
 *
 * <p>A batch of orders and the checkpoint after it are one transaction: stopped anywhere and resumed, it goes on where it
 * was. What bounds it is the database writing order lines; see docs/adr.
 */
@Component
class OrderImport implements JobHandler {

    static final String KIND = "connector.orders";
    static final String INPUT = "orders.input";
    static final String REJECTS = "rejects.csv";

    private static final int ORDERS_AT_ONCE = 500;
    private static final int ROWS_AT_ONCE = 10_000;
    private static final int PRODUCTS_AT_ONCE = 1_000;
    private static final int PEOPLE_AT_ONCE = 5_000;

    /** What the job is started with. */
    record Parameters(OrderFileMapping mapping, String fileName) {}

    /**
     * How far it is.
     *
     * @param orders orders passed on, counted in the order in which they end in the file
     */
    record Progress(long orders, long rows, long bookedMinor, long guests, long corrections, long already) {
        static final Progress NONE = new Progress(0, 0, 0, 0, 0, 0);
    }

    private final Catalog catalog;
    private final People people;
    private final Orders orders;
    private final Transactions transactions;

    OrderImport(Catalog catalog, People people, Orders orders, Transactions transactions) {
        this.catalog = catalog;
        this.people = people;
        this.orders = orders;
        this.transactions = transactions;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(JobContext context) throws IOException {
        var started = System.nanoTime();
        var mapping = context.parameters(Parameters.class).mapping();
        var file = context.folder().resolve(INPUT);
        if (!Files.exists(file)) {
            throw new IOException(
                    "The uploaded file is not on this server any more; upload it again. Orders imported so far are kept.");
        }
        var survey = survey(context, mapping, file);
        var translation = new OrderTranslation(mapping, products(mapping, survey), customers(mapping, survey));
        var progress = new Passing(context, survey, translation).run(mapping, file);
        return report(mapping, survey, translation, progress, (System.nanoTime() - started) / 1e9);
    }

    private static FileSurvey survey(JobContext context, OrderFileMapping mapping, Path file) throws IOException {
        var survey = new FileSurvey();
        var size = Files.size(file);
        var before = context.lastCheckpoint(Progress.class).orElse(Progress.NONE);
        try (var rejects = new RejectFile(context.folder().resolve(REJECTS))) {
            new RowReader(mapping)
                    .read(
                            file,
                            survey::see,
                            reject -> {
                                survey.see(reject);
                                rejects.write(reject);
                            },
                            bytes -> context.progress(before.rows(), estimate(survey.rows(), bytes, size), "rows"));
        }
        return survey;
    }

    /** How many rows the file will turn out to have, while it is still being surveyed. */
    private static long estimate(long rows, long bytes, long size) {
        return bytes == 0 ? 0 : Math.max(rows, (long) ((double) rows * size / bytes));
    }

    private Map<String, ImportedSku> products(OrderFileMapping mapping, FileSurvey survey) {
        var translation = new OrderTranslation(mapping, Map.of(), Map.of());
        var all = new ArrayList<ImportedProduct>();
        survey.products().forEach((code, product) -> all.add(product(mapping, translation, code, product)));
        var skus = new HashMap<String, ImportedSku>();
        for (var part : parts(all, PRODUCTS_AT_ONCE)) {
            skus.putAll(transactions.call(() -> catalog.importProducts(part)));
        }
        return skus;
    }

    private static ImportedProduct product(
            OrderFileMapping mapping, OrderTranslation translation, String code, FileSurvey.Product product) {
        var price = product.price();
        var minor = price == null ? 0 : translation.minor(price);
        return new ImportedProduct(
                mapping.name(),
                code,
                Titles.readable(product.title(code)),
                null,
                Money.of(minor, mapping.currency()),
                minor > 0,
                mapping.openingStock(),
                product.firstAt());
    }

    private Map<String, UUID> customers(OrderFileMapping mapping, FileSurvey survey) {
        var all = new ArrayList<ImportedPerson>();
        survey.customers()
                .forEach((reference, customer) -> all.add(new ImportedPerson(
                        mapping.name(), reference, "Customer " + reference, customer.country(), customer.firstAt())));
        var found = new HashMap<String, UUID>();
        for (var part : parts(all, PEOPLE_AT_ONCE)) {
            found.putAll(transactions.call(() -> people.importPeople(part)));
        }
        return found;
    }

    private static <T> List<List<T>> parts(List<T> all, int size) {
        var parts = new ArrayList<List<T>>();
        for (int i = 0; i < all.size(); i += size) {
            parts.add(all.subList(i, Math.min(all.size(), i + size)));
        }
        return parts;
    }

    /** Passes the orders of the file on, in batches, from where the last run came to. */
    private final class Passing {

        private final JobContext context;
        private final FileSurvey survey;
        private final OrderTranslation translation;
        private final List<ImportedOrder> batch = new ArrayList<>();
        private long seen;
        private long rowsSeen;
        private Progress saved;
        private Progress now;

        Passing(JobContext context, FileSurvey survey, OrderTranslation translation) {
            this.context = context;
            this.survey = survey;
            this.translation = translation;
            this.saved = context.lastCheckpoint(Progress.class).orElse(Progress.NONE);
            this.now = saved;
        }

        Progress run(OrderFileMapping mapping, Path file) throws IOException {
            var assembly = new OrderAssembly(survey, this::pass);
            context.progress(saved.rows(), survey.rows(), "rows");
            new RowReader(mapping).read(file, assembly::take, reject -> rowsSeen++, bytes -> {});
            save();
            context.progress(survey.rows(), survey.rows(), "rows");
            return now;
        }

        private void pass(List<OrderRow> rows) {
            seen++;
            rowsSeen += rows.size();
            if (seen <= saved.orders()) {
                return;
            }
            var order = translation.order(rows);
            var booked = order.stream()
                    .flatMap(one -> one.lines().stream())
                    .mapToLong(ImportedOrder.Line::amountMinor)
                    .sum();
            var guest = order.isPresent() && order.get().personId() == null ? 1 : 0;
            now = new Progress(
                    seen,
                    rowsSeen,
                    Math.addExact(now.bookedMinor(), booked),
                    now.guests() + guest,
                    now.corrections() + (order.isPresent() ? 0 : 1),
                    now.already());
            order.ifPresent(batch::add);
            if (batch.size() >= ORDERS_AT_ONCE || rowsSeen - saved.rows() >= ROWS_AT_ONCE) {
                save();
            }
        }

        private void save() {
            now = transactions.call(() -> {
                var already = batch.isEmpty() ? 0 : orders.importOrders(batch).alreadyThere();
                var after = new Progress(
                        now.orders(),
                        now.rows(),
                        now.bookedMinor(),
                        now.guests(),
                        now.corrections(),
                        now.already() + already);
                context.checkpoint(after);
                return after;
            });
            saved = now;
            batch.clear();
            context.progress(now.rows(), survey.rows(), "rows");
        }
    }

    private static OrderImportReport report(
            OrderFileMapping mapping,
            FileSurvey survey,
            OrderTranslation translation,
            Progress progress,
            double seconds) {
        var booked = translation.major(progress.bookedMinor());
        var kinds = survey.kinds().entrySet().stream()
                .map(kind -> new OrderImportReport.Classified(
                        kind.getKey().name(),
                        kind.getValue().rows(),
                        plain(kind.getValue().amount())))
                .toList();
        return new OrderImportReport(
                mapping.name(),
                mapping.currency(),
                survey.rows(),
                survey.orders(),
                survey.cancellations(mapping.cancellationPrefix()),
                survey.customers().size(),
                progress.guests(),
                progress.corrections(),
                survey.products().size(),
                plain(survey.net()),
                plain(booked),
                plain(survey.net().subtract(survey.rejected().amount()).subtract(booked)),
                survey.finerThan(translation.digits()),
                plain(survey.rejected().amount()),
                kinds,
                survey.rejected().rows(),
                progress.already(),
                Math.round(survey.rows() / Math.max(seconds, 0.001)),
                Math.round(seconds * 10) / 10.0);
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0.00" : amount.toPlainString();
    }
}
