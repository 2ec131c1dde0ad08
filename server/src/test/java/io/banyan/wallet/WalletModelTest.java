package io.banyan.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Seeds;
import io.banyan.kernel.id.Ids;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.timer.Timers;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.ledger.Account;
import io.banyan.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Random sequences of everything that can happen to a wallet, beside a naive model of it. */
@BanyanTest
class WalletModelTest {

    /** Later than any timer of the running product looks. */
    private static final long START = Instant.parse("2150-01-01T00:00:00Z").getEpochSecond();

    @Autowired
    private PurseRows purses;

    @Autowired
    private EntryRows entries;

    @Autowired
    private Origins origins;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Timers timers;

    @Autowired
    private Ids ids;

    @Autowired
    private Transactions transactions;

    /** A clock that the test moves by itself. */
    private static final class HandClock extends Clock {
        private long seconds = START;

        @Override
        public Instant instant() {
            return Instant.ofEpochSecond(seconds);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** One wallet of one person, twice: the product's and the model's. */
    private final class Story {
        private final SplittableRandom random;
        private final HandClock clock = new HandClock();
        private final UUID person = ids.next();
        private final NaiveWallet model = new NaiveWallet(START);
        private final List<Account> sources = List.of(account("test.open"), account("test.open"));
        private final Account shop = account("test.open");
        private final List<String> credits = new ArrayList<>();
        private final List<String> debits = new ArrayList<>();
        private final Wallets wallets;
        private final Expiries expiries;

        Story(SplittableRandom random) {
            this.random = random;
            var book = new Book(purses, entries, ledger, timers, ids, clock);
            this.expiries = new Expiries(purses, origins, book);
            var undoing = new Undoing(purses, entries, origins, expiries, book);
            this.wallets = new Wallets(purses, entries, undoing, book, transactions);
        }

        void step() {
            switch (random.nextInt(8)) {
                case 0, 1 -> credit();
                case 2, 3 -> debit();
                case 4 -> undoCredit();
                case 5 -> undoDebit();
                case 6 -> {
                    clock.seconds += random.nextInt(1, 40);
                    model.advance(clock.seconds);
                }
                default -> lapse();
            }
            var balance = wallets.balance(person, Units.POINTS);
            assertThat(List.of(
                            balance.available().minor(),
                            balance.frozen().minor(),
                            balance.owed().minor()))
                    .isEqualTo(List.of(model.available(), model.frozen(), model.owed()));
        }

        private void credit() {
            var cause = "test:" + ids.next();
            var available = clock.seconds + (random.nextBoolean() ? 0 : random.nextInt(1, 60));
            var expires = random.nextInt(3) == 0 ? NaiveWallet.never() : available + random.nextInt(1, 90);
            var amount = random.nextInt(1, 30);
            var source = random.nextInt(sources.size());
            var credit = new Credit(
                    cause,
                    sources.get(source),
                    person,
                    points(amount),
                    Instant.ofEpochSecond(available),
                    expires == NaiveWallet.never() ? null : Instant.ofEpochSecond(expires),
                    "测试",
                    "Test");
            assertThat(wallets.credit(credit)).isTrue();
            assertThat(wallets.credit(credit)).isFalse();
            model.credit(cause, "source " + source, amount, available, expires);
            credits.add(cause);
        }

        private void debit() {
            var cause = "test:" + ids.next();
            var amount = random.nextInt(1, 40);
            var done = model.debit(cause, amount);
            assertThat(spend(cause, amount)).isEqualTo(done);
            assertThat(!done || !spend(cause, amount)).isTrue();
            debits.add(cause);
        }

        private boolean spend(String cause, long amount) {
            try {
                return wallets.debit(cause, person, points(amount), shop, "测试", "Test");
            } catch (ProblemException refused) {
                return false;
            }
        }

        private void undoCredit() {
            if (!credits.isEmpty()) {
                var cause = credits.get(random.nextInt(credits.size()));
                var most = most();
                var undo = "undo:" + ids.next();
                var expected = model.undoCredit(cause, most == null ? Long.MAX_VALUE : most.minor());
                for (int i = 0; i < 2; i++) {
                    assertThat(minor(wallets.undoCredit(cause, undo, most, "test")))
                            .isEqualTo(expected);
                }
            }
        }

        private void undoDebit() {
            if (!debits.isEmpty()) {
                var cause = debits.get(random.nextInt(debits.size()));
                var most = most();
                var undo = "undo:" + ids.next();
                var expected = model.undoDebit(cause, most == null ? Long.MAX_VALUE : most.minor());
                assertThat(minor(wallets.undoDebit(cause, undo, most))).isEqualTo(expected);
            }
        }

        private @Nullable Money most() {
            return random.nextBoolean() ? null : points(random.nextInt(1, 20));
        }

        private void lapse() {
            transactions.run(() -> sources.forEach(source -> expiries.lapse(person, Units.POINTS)));
        }

        void close() {
            lapse();
            for (int i = 0; i < sources.size(); i++) {
                assertThat(ledger.balance(sources.get(i)).minor()).isEqualTo(model.source("source " + i));
            }
            assertThat(ledger.balance(WalletAccounts.own(person, Units.POINTS)).minor())
                    .isEqualTo(model.available() + model.frozen() - model.owed());
        }
    }

    private Account account(String kind) {
        return new Account(kind, ids.next(), Units.POINTS);
    }

    private static Money points(long number) {
        return Money.of(number, Units.POINTS);
    }

    private static long minor(java.util.Optional<Money> amount) {
        return amount.map(Money::minor).orElse(0L);
    }

    @Test
    void everySequenceEndsAsInTheNaiveModel() {
        Seeds.check(30, random -> {
            var story = new Story(random);
            for (int i = 0; i < 60; i++) {
                story.step();
            }
            story.close();
        });
        assertThat(ledger.verify().findings()).isEmpty();
    }
}
