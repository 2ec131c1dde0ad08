package io.banyan.campaign.community;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who ordered in a round, for those who tell its people something. */
@Component
public class Neighbours {

    /** A paid order of a round. */
    public record Ordered(UUID orderId, UUID personId) {}

    private final NeighbourRows rows;

    Neighbours(NeighbourRows rows) {
        this.rows = rows;
    }

    /** Those whose goods wait at the point. */
    public List<Ordered> toPickUp(UUID roundId) {
        return of(roundId, List.of(Neighbour.State.CONFIRMED));
    }

    /** Those whose money goes back. */
    public List<Ordered> refunded(UUID roundId) {
        return of(roundId, List.of(Neighbour.State.REFUND_DUE, Neighbour.State.REFUNDED));
    }

    private List<Ordered> of(UUID roundId, List<Neighbour.State> states) {
        return rows.ofRound(roundId).stream()
                .filter(one -> states.contains(one.state()))
                .map(one -> new Ordered(one.orderId(), one.personId()))
                .toList();
    }
}
