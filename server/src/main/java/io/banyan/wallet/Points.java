package io.banyan.wallet;

import io.banyan.kernel.money.Money;
import io.banyan.kernel.setting.Settings;
import io.banyan.ledger.Account;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Points of the shop: given for what people do, spent on what they buy, good for so many days. */
@Component
public class Points {

    /** Setting: for how many days points are good; 0: for ever. */
    public static final String VALID_DAYS = "wallet.points.valid_days";

    private static final int A_YEAR = 365;

    private final Wallets wallets;
    private final Settings settings;
    private final Clock clock;

    Points(Wallets wallets, Settings settings, Clock clock) {
        this.wallets = wallets;
        this.settings = settings;
        this.clock = clock;
    }

    /** Where campaigns pay in what the points they give are worth: the shop keeps it until the points are used. */
    public static Account cover(String currency) {
        return WalletAccounts.pointsCover(currency);
    }

    /** Gives points once for their cause; they expire by the shop's rule. */
    public void give(String cause, UUID personId, long points, String zh, String en) {
        give(cause, personId, points, clock.instant(), zh, en);
    }

    /**
     * The same, frozen until a moment; they are good for so many days from then on.
     *
     * @param availableAt from when on they can be used
     */
    public void give(String cause, UUID personId, long points, Instant availableAt, String zh, String en) {
        var days = validDays();
        wallets.credit(new Credit(
                cause,
                WalletAccounts.issued(Units.POINTS),
                personId,
                Money.of(points, Units.POINTS),
                availableAt,
                days == 0 ? null : availableAt.plus(Duration.ofDays(days)),
                zh,
                en));
    }

    /** Takes them back; what was spent of them stays owed. */
    public void takeBack(String cause, String reason) {
        wallets.undoCredit(cause, reason);
    }

    /** Takes a part of them back. */
    public void takeBack(String cause, String undoCause, long part, String reason) {
        wallets.undoCredit(cause, undoCause, Money.of(part, Units.POINTS), reason);
    }

    /** For how many days points are good from when on they can be used; 0: for ever. */
    public int validDays() {
        return settings.get(VALID_DAYS, Integer.class, A_YEAR);
    }

    /** Changes it for points that are given from now on. */
    public void validFor(int days) {
        settings.put(VALID_DAYS, days);
    }
}
