package io.banyan.campaign.whatif;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.banyan.campaign.whatif.Assumptions.GraphSource;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The graphs that simulations run on, each node keeping those it used last; they are made again from the data when they are old. */
@Component
class FriendGraphs {

    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final UUID[] NOBODY = {};

    private record Key(GraphSource source, int people, long seed) {}

    private static final Key OWN = new Key(GraphSource.OWN, 0, 0);

    private final FriendGraphRows rows;
    private final Cache<Key, FriendGraph> graphs =
            Caffeine.newBuilder().maximumSize(3).expireAfterWrite(FRESH).build();

    FriendGraphs(FriendGraphRows rows) {
        this.rows = rows;
    }

    /** The shop's own. */
    FriendGraph own() {
        return graphs.get(OWN, key -> rows.read());
    }

    FriendGraph of(Assumptions assumed) {
        if (assumed.graph() == GraphSource.OWN) {
            return own();
        }
        var degrees = own().degrees();
        return graphs.get(
                new Key(GraphSource.GENERATED, assumed.people(), assumed.seed()),
                key -> new FriendGraph(MadeUpGraphs.of(assumed.people(), degrees, assumed.seed()), NOBODY, false));
    }

    /** Reads the shop's own again at the next question. */
    void forget() {
        graphs.invalidateAll();
    }
}
