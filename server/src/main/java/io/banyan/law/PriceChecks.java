package io.banyan.law;

import io.banyan.kernel.money.Money;
import io.banyan.kernel.money.PriceText;
import io.banyan.law.LawCheck.Trip;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prices that are shown as reduced. */
final class PriceChecks {

    private PriceChecks() {}

    /** Without a stated basis the higher price is at most what was really charged in the days before. */
    static List<Trip> honesty(LawRule rule, Matter matter) {
        var trips = new Trips();
        for (var claim : matter.prices()) {
            var basis = claim.statedBasis();
            var charged = claim.lowestCharged();
            if (basis != null && !basis.isBlank()) {
                continue;
            }
            trips.when(
                    charged == null,
                    claim.place(),
                    "划线价 " + PriceText.of(claim.shown()) + " 没有说明依据，此前也没有成交",
                    "The price of " + PriceText.of(claim.shown()) + " names no basis, and nothing was sold before");
            trips.when(
                    above(claim.shown(), charged),
                    claim.place(),
                    "划线价 " + PriceText.of(claim.shown()) + " 没有说明依据，且高于此前七日最低成交价 " + text(charged),
                    "The price of " + PriceText.of(claim.shown())
                            + " names no basis and is above the lowest price charged in the seven days before, "
                            + text(charged));
        }
        return trips.list();
    }

    /** A price that was raised shortly before it is cut. */
    static List<Trip> raised(LawRule rule, Matter matter) {
        var trips = new Trips();
        for (var claim : matter.prices()) {
            trips.when(
                    above(claim.shown(), claim.lowestListed()),
                    claim.place(),
                    "对比价 " + PriceText.of(claim.shown()) + " 在七日内由 " + text(claim.lowestListed()) + " 上调",
                    "The price compared with, " + PriceText.of(claim.shown()) + ", was raised from "
                            + text(claim.lowestListed()) + " within seven days");
        }
        return trips.list();
    }

    private static boolean above(Money shown, @Nullable Money lowest) {
        return lowest != null && lowest.currency().equals(shown.currency()) && shown.compareTo(lowest) > 0;
    }

    private static String text(@Nullable Money amount) {
        return amount == null ? "" : PriceText.of(amount);
    }
}
