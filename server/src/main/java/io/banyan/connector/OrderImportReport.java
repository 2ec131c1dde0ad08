package io.banyan.connector;

import java.util.List;

/**
 * What an import did, reconciled to the file: {@code bookedNet + roundingDifference + rejectedNet = fileNet}. Amounts are
 * decimal numbers in the currency of the file.
 *
 * @param rows all rows but the header
 * @param invoices different order numbers, cancellations included
 * @param cancellations order numbers that take an earlier order back
 * @param customers different customers
 * @param guestOrders orders without a customer
 * @param stockCorrections order numbers that only write stock off or up: nobody ordered anything, no order is made
 * @param products different product codes that are goods
 * @param fileNet quantity times price over all rows, exact
 * @param bookedNet what the orders of this file are booked with, in whole minor units
 * @param roundingDifference what is finer than a minor unit in the file
 * @param finerThanMinor rows with a price finer than a minor unit
 * @param rejectedNet what the rejected rows would have added, as far as it can be read
 * @param classified rows and amounts by kind
 * @param rejected rows that cannot be used; the reject file tells line and reason
 * @param alreadyImported orders that were there before; left as they were
 */
record OrderImportReport(
        String source,
        String currency,
        long rows,
        long invoices,
        long cancellations,
        long customers,
        long guestOrders,
        long stockCorrections,
        long products,
        String fileNet,
        String bookedNet,
        String roundingDifference,
        long finerThanMinor,
        String rejectedNet,
        List<Classified> classified,
        long rejected,
        long alreadyImported,
        long rowsPerSecond,
        double seconds) {

    /** Rows of one kind. */
    record Classified(String kind, long rows, String amount) {}
}
