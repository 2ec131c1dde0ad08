package io.banyan.kernel.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.banyan.BanyanTest;
import io.banyan.Race;
import io.banyan.kernel.id.Ids;
import io.banyan.kernel.idempotency.Idempotency.Command;
import io.banyan.kernel.idempotency.Idempotency.Earlier;
import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.transaction.Transactions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
class IdempotencyTest {

    record Wish(String what) {}

    record Answer(int number) {}

    @Autowired
    Idempotency idempotency;

    @Autowired
    Transactions transactions;

    @Autowired
    Ids ids;

    @Test
    void doesTheWorkOnceAndAnswersTheSameThoughAskedByManyAtOnce() {
        var key = ids.next().toString();
        var done = new AtomicInteger();
        var results = Race.<Answer>run(
                16,
                i -> () -> idempotency.once(
                        "me", "test", key, new Wish("tea"), Answer.class, () -> new Answer(done.incrementAndGet())));
        assertThat(done).hasValue(1);
        assertThat(results)
                .allSatisfy(result ->
                        assertThat(((Race.Result.Done<Answer>) result).value()).isEqualTo(new Answer(1)));
    }

    @Test
    void refusesTheKeyOfAnotherCommandAndKeepsOwnersApart() {
        var key = ids.next().toString();
        idempotency.once("me", "test", key, new Wish("tea"), Answer.class, () -> new Answer(1));
        assertThatThrownBy(() ->
                        idempotency.once("me", "test", key, new Wish("coffee"), Answer.class, () -> new Answer(2)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(CommonProblem.IDEMPOTENCY_KEY_REUSED));
        assertThat(idempotency.once("you", "test", key, new Wish("coffee"), Answer.class, () -> new Answer(3)))
                .isEqualTo(new Answer(3));
    }

    @Test
    void aFailureIsNotRememberedAndMayBeTriedAgain() {
        var key = ids.next().toString();
        assertThatThrownBy(() -> idempotency.once("me", "test", key, new Wish("tea"), Answer.class, () -> {
                    throw new IllegalStateException("kettle broken");
                }))
                .hasMessage("kettle broken");
        assertThat(idempotency.once("me", "test", key, new Wish("tea"), Answer.class, () -> new Answer(2)))
                .isEqualTo(new Answer(2));
    }

    @Test
    void aMissingOrOverlongKeyIsRefused() {
        assertThatThrownBy(() -> Idempotency.checked(null)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Idempotency.checked(" ")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Idempotency.checked("x".repeat(201))).isInstanceOf(ProblemException.class);
    }

    @Test
    void aBatchFindsEarlierAnswersAndReusedKeys() {
        var known = new Command("me", "batch", ids.next().toString(), new Wish("tea"));
        var fresh = new Command("me", "batch", ids.next().toString(), new Wish("tea"));
        var reused = new Command("me", "batch", known.key(), new Wish("coffee"));
        transactions.run(() -> idempotency.store(List.of(known), List.of(new Answer(7))));
        var earlier = idempotency.earlier(List.of(fresh, known, reused), Answer.class);
        assertThat(earlier)
                .isEqualTo(Map.of(1, new Earlier.Answered<>(new Answer(7)), 2, new Earlier.Reused<Answer>()));
        assertThatThrownBy(() -> transactions.run(
                        () -> idempotency.store(List.of(fresh, known), List.of(new Answer(1), new Answer(2)))))
                .isInstanceOf(Idempotency.LostRace.class);
        assertThat(idempotency.earlier(List.of(fresh), Answer.class)).isEmpty();
    }
}
