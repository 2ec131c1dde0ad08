package io.banyan.catalog.stock;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Begins to keep stock of new SKUs. */
@Component
public class StockOpenings {

    private final StockRows rows;
    private final Clock clock;

    StockOpenings(StockRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** A new SKU and the units that came with it. */
    public record Opening(UUID skuId, UUID productId, int onHand) {}

    /** In the caller's transaction. */
    public void open(List<Opening> openings) {
        if (!openings.isEmpty()) {
            rows.open(openings, clock.instant());
        }
    }
}
