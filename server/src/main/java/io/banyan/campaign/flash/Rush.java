package io.banyan.campaign.flash;

import io.banyan.kernel.batch.GroupCommit;
import io.banyan.kernel.idempotency.Idempotency;
import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.problem.ProblemException.FieldProblem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Takes orders of flash sales as fast as the machine can commit: requests that meet are decided together in the order of
 * their arrival and acknowledged when they are durable, see {@link RushBatch}. What needs no database is done before: the
 * start second, the limit, and "sold out" where this node knows it.
 */
@Component
class Rush implements DisposableBean {

    private final Sales sales;
    private final SoldOut soldOut;
    private final Placement placement;
    private final Attempts attempts;
    private final Clock clock;
    private final GroupCommit<Attempt, Verdict> commit;

    Rush(
            RushBatch batch,
            Sales sales,
            SoldOut soldOut,
            Placement placement,
            Attempts attempts,
            Clock clock,
            @Value("${banyan.flash.batch:256}") int largestBatch) {
        this.sales = sales;
        this.soldOut = soldOut;
        this.placement = placement;
        this.attempts = attempts;
        this.clock = clock;
        this.commit = new GroupCommit<>("flash", largestBatch, 1, batch::decide);
    }

    /**
     * Orders; returns when it is durable. The same key again answers the same claim.
     *
     * @throws ProblemException why not; nothing was written then
     */
    Claim order(Wish wish, Buyer buyer, @Nullable String idempotencyKey) {
        var key = Idempotency.checked(idempotencyKey);
        var shelf = sales.shelf(wish.campaignId(), wish.skuId())
                .orElseThrow(() -> new ProblemException(FlashProblem.NOT_FOUND));
        if (clock.instant().isBefore(shelf.opensAt())) {
            throw new ProblemException(FlashProblem.NOT_OPEN, Map.of("opensAt", shelf.opensAt()));
        }
        if (wish.quantity() < 1) {
            throw new ProblemException(
                    CommonProblem.INVALID,
                    null,
                    Map.of(),
                    List.of(new FieldProblem("quantity", "件数至少为 1", "must be at least 1")));
        }
        if (wish.quantity() > shelf.perPerson()) {
            throw new ProblemException(FlashProblem.PERSON_LIMIT, Map.of("perPerson", shelf.perPerson()));
        }
        if (soldOut.covers(shelf.id(), key)) {
            throw new ProblemException(FlashProblem.SOLD_OUT);
        }
        return claim(attempts.prepare(wish, buyer, key, shelf.id()));
    }

    private Claim claim(Attempt attempt) {
        try {
            return switch (commit.submit(attempt)) {
                case Verdict.Accepted(var claim) -> {
                    placement.accepted(attempt);
                    yield claim;
                }
                case Verdict.Repeated(var claim) -> claim;
                case Verdict.SoldOut(var left, var returns) -> {
                    if (left == 0) {
                        soldOut.seen(attempt.shelfId(), attempt.campaignId(), returns);
                    }
                    throw new ProblemException(FlashProblem.SOLD_OUT, Map.of("left", left));
                }
                case Verdict.Refused(var problem) -> throw new ProblemException(problem);
            };
        } catch (RejectedExecutionException busy) {
            throw new ProblemException(FlashProblem.BUSY);
        }
    }

    @Override
    public void destroy() {
        commit.close();
    }
}
