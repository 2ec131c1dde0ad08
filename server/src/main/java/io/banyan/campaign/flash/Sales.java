package io.banyan.campaign.flash;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What never changes about a sale once its shelves stand, kept in memory. */
@Component
class Sales {

    private final ShelfRows rows;
    private final Cache<UUID, List<Shelf>> known =
            Caffeine.newBuilder().maximumSize(1_000).build();

    Sales(ShelfRows rows) {
        this.rows = rows;
    }

    /** The shelf of a variant; its figures of units left and returns are old. */
    Optional<Shelf> shelf(UUID campaignId, UUID skuId) {
        return shelves(campaignId).stream()
                .filter(shelf -> shelf.skuId().equals(skuId))
                .findFirst();
    }

    private List<Shelf> shelves(UUID campaignId) {
        var cached = known.getIfPresent(campaignId);
        if (cached != null) {
            return cached;
        }
        var found = rows.of(campaignId);
        if (!found.isEmpty()) {
            known.put(campaignId, found);
        }
        return found;
    }

    /** The id of a shelf if it is known without asking. */
    Optional<Shelf> remembered(UUID campaignId, UUID skuId) {
        var cached = known.getIfPresent(campaignId);
        return cached == null
                ? Optional.empty()
                : cached.stream().filter(shelf -> shelf.skuId().equals(skuId)).findFirst();
    }
}
