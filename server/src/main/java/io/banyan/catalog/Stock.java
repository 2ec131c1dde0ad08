package io.banyan.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Units on the shelf. For every SKU, at all times: on hand = received − confirmed + given back, and reserved = the sum
 * of open reservations, never more than on hand.
 *
 * <p>Every method that changes something runs in the caller's transaction (and refuses to run without one), locks the
 * SKUs it touches in one fixed order, and may be repeated: an owner reserves, confirms and releases once, and a
 * repeated call changes nothing.
 */
public interface Stock {

    /**
     * Sets units aside for each request, all or nothing per request, earlier requests first. Two round trips to the
     * database however many requests there are.
     *
     * @return one answer per request, in their order; an owner that has reserved before is answered
     *     {@link StockAnswer.Reserved} again, whatever became of its reservation since
     */
    List<StockAnswer> reserve(List<StockRequest> requests);

    /**
     * Turns an owner's reservation into goods that left the house.
     *
     * @return what left now; empty when the reservation was closed before
     */
    List<StockLine> confirm(UUID owner);

    /**
     * Ends an owner's reservation. Units that were taken from another owner's reservation go back there if that is
     * still open (a group gets back the place of a member who left), the rest becomes free.
     *
     * @return what was given up now; empty when the reservation was closed before
     */
    List<StockLine> release(UUID owner);

    /**
     * Gives up a part of an open reservation.
     *
     * @param remaining what the owner keeps at most; a SKU not named is given up entirely
     */
    List<StockLine> shrinkTo(UUID owner, List<StockLine> remaining);

    /**
     * Puts goods that had left back on the shelf, once per return.
     *
     * @param returnId the return or refund that brings them; a repeated call changes nothing
     */
    void giveBack(UUID returnId, List<StockLine> lines);

    /**
     * Corrects the units on hand by hand.
     *
     * @param change units that came in, negative for units lost
     * @param reason for the record
     * @param who for the record
     * @throws io.banyan.kernel.problem.ProblemException {@link CatalogProblem#STOCK_BELOW_RESERVED} when more would be
     *     reserved than is on hand
     */
    void change(UUID skuId, int change, String reason, String who);

    /** Units that could be reserved now; unknown SKUs are left out. May be outdated the moment it is read. */
    Map<UUID, Integer> available(Collection<UUID> skuIds);

    /** Checks all stock, as of one moment. Reads everything: for tests, the system page and after a restore. */
    StockCheck verify();
}
