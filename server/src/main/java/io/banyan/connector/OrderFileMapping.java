package io.banyan.connector;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to read another shop's order file: one row per order line, with a header.
 *
 * @param name of this mapping, and of the source: orders are known by source and number, so that a file imported twice
 *     changes nothing
 * @param columns which columns hold what
 * @param dateFormat a pattern of {@link java.time.format.DateTimeFormatter}
 * @param zone the time zone of the dates, such as {@code Europe/London}
 * @param currency of all prices
 * @param cancellationPrefix begins the number of an order that takes an earlier one back
 * @param codes product codes that are no goods, and what they are; a code ending in {@code *} stands for all
 *     that begin so
 * @param openingStock units booked in for each product, as an order history does not tell what is on the shelf
 */
record OrderFileMapping(
        @NotBlank @Size(max = 60) @Pattern(regexp = "[a-z0-9][a-z0-9-]*")
        String name,

        @NotNull Columns columns,
        @NotBlank @Size(max = 40) String dateFormat,
        @NotBlank @Size(max = 60) String zone,
        @NotBlank @Pattern(regexp = "[A-Z]{3}") String currency,
        @NotBlank @Size(min = 1, max = 1) String delimiter,
        @NotNull @Size(max = 10) String cancellationPrefix,
        @NotNull Map<String, LineKind> codes,
        @PositiveOrZero int openingStock) {

    /** Names of columns in the header. Customer and country may be missing from a file. */
    record Columns(
            @NotBlank String order,
            @NotBlank String code,
            @NotBlank String title,
            @NotBlank String quantity,
            @NotBlank String date,
            @NotBlank String unitPrice,
            @Nullable String customer,
            @Nullable String country) {}

    /** The mapping for the UCI "Online Retail" history that comes with Banyan. */
    static OrderFileMapping onlineRetail() {
        var codes = new LinkedHashMap<String, LineKind>();
        codes.put("POST", LineKind.POSTAGE);
        codes.put("DOT", LineKind.POSTAGE);
        codes.put("C2", LineKind.POSTAGE);
        codes.put("D", LineKind.DISCOUNT);
        codes.put("M", LineKind.ADJUSTMENT);
        codes.put("PADS", LineKind.ADJUSTMENT);
        codes.put("B", LineKind.BAD_DEBT);
        codes.put("S", LineKind.SAMPLE);
        codes.put("BANK CHARGES", LineKind.FEE);
        codes.put("AMAZONFEE", LineKind.FEE);
        codes.put("CRUK", LineKind.COMMISSION);
        codes.put("gift_*", LineKind.GIFT_VOUCHER);
        return new OrderFileMapping(
                "online-retail",
                new Columns(
                        "InvoiceNo",
                        "StockCode",
                        "Description",
                        "Quantity",
                        "InvoiceDate",
                        "UnitPrice",
                        "CustomerID",
                        "Country"),
                "yyyy-MM-dd HH:mm:ss",
                "Europe/London",
                "GBP",
                ",",
                "C",
                codes,
                120);
    }
}
