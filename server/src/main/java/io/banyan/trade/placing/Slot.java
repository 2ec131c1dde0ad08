package io.banyan.trade.placing;

import io.banyan.kernel.problem.ProblemType;
import io.banyan.trade.PlaceResult;
import io.banyan.trade.pricing.Price;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request's place in its batch, with what has been found out about it so far. */
final class Slot {

    final Attempt attempt;
    /** The earlier request of the same batch that this one repeats. */
    @Nullable
    Slot repeats;

    Price.@Nullable Reckoned price;

    @Nullable
    PlaceResult answer;

    Slot(Attempt attempt) {
        this.attempt = attempt;
    }

    boolean open() {
        return answer == null && repeats == null;
    }

    void refuse(ProblemType problem, @Nullable String detail, Map<String, Object> kept) {
        answer = new PlaceResult.Refused(problem, detail, kept);
    }

    Price.Reckoned price() {
        if (price == null) {
            throw new IllegalStateException("not priced");
        }
        return price;
    }
}
