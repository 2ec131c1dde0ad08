package io.banyan.risk;

import io.banyan.kernel.id.Ids;
import io.banyan.kernel.money.Money;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits for somebody to look. In the caller's transaction. */
@Component
public class ReviewQueue {

    private final ReviewRows rows;
    private final Ids ids;
    private final Clock clock;

    ReviewQueue(ReviewRows rows, Ids ids, Clock clock) {
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What is to be looked at.
     *
     * @param kind the kind of {@link io.banyan.risk.spi.ReviewSubject}
     * @param context where it belongs, such as the campaign's id
     */
    public record Matter(
            String kind,
            UUID id,
            UUID personId,
            @Nullable UUID counterpartId,
            String context,
            String titleZh,
            String titleEn,
            Money amount) {

        String subject() {
            return kind + " " + id;
        }
    }

    /** Puts it into the queue, unless it is there. */
    public void open(Matter matter, List<Suspicion> reasons) {
        rows.insert(ids.next(), matter, ReviewCase.State.OPEN, reasons, clock.instant());
    }

    /** Notes for the record that it was refused at once. */
    public void refused(Matter matter, List<Suspicion> reasons) {
        rows.insert(ids.next(), matter, ReviewCase.State.REFUSED, reasons, clock.instant());
    }

    /** What it was about is gone; nobody needs to look any more. */
    public void withdraw(String kind, UUID id) {
        rows.withdraw(kind + " " + id, clock.instant());
    }
}
