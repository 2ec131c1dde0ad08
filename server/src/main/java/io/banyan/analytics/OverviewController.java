package io.banyan.analytics;

import io.banyan.analytics.SalesFigures.Sums;
import io.banyan.campaign.CampaignMeasures;
import io.banyan.campaign.CampaignMeasures.Growth;
import io.banyan.catalog.Catalog;
import io.banyan.identity.Allowed;
import io.banyan.kernel.attention.Alert;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.setting.Settings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How the shop is growing, at a glance. */
@RestController
@RequestMapping("/api/console/overview")
@Allowed({})
@Tag(name = "Overview")
class OverviewController {

    private static final LocalDate BEGINNING = LocalDate.of(1970, 1, 1);
    private static final LocalDate END = LocalDate.of(9999, 12, 31);
    private static final int BEST_SELLERS = 10;

    private final SalesFigures figures;
    private final ShopDays shopDays;
    private final CampaignMeasures campaigns;
    private final Alerts alerts;
    private final Catalog catalog;
    private final Settings settings;

    OverviewController(
            SalesFigures figures,
            ShopDays shopDays,
            CampaignMeasures campaigns,
            Alerts alerts,
            Catalog catalog,
            Settings settings) {
        this.figures = figures;
        this.shopDays = shopDays;
        this.campaigns = campaigns;
        this.alerts = alerts;
        this.catalog = catalog;
        this.settings = settings;
    }

    /**
     * A number and the same of the period before.
     *
     * @param key which: {@code sales}, {@code orders}, {@code averageOrder}, {@code buyers}, {@code newCustomers}, {@code
     *     returningCustomers}, {@code registered}, {@code repeatRate}, {@code refundRate}; and of campaigns, where there is
     *     anything to say, {@code k} (new participants per participant) and {@code cac} (cost per new customer)
     * @param value minor units for money, a share of one for ratios
     */
    record Tile(String key, double value, @Nullable Double previous, Unit unit) {}

    /** What a number counts. */
    enum Unit {
        count,
        money,
        ratio
    }

    /** A day of the period. Money in minor units of the overview's currency. */
    record OverviewDay(
            LocalDate day,
            long orders,
            long sales,
            long newCustomers,
            long returningCustomers,
            long guestOrders,
            long refunds) {}

    record BestSeller(UUID productId, String title, String imageUrl, long quantity, Money sales) {}

    /**
     * The overview of a period.
     *
     * @param anchored whether nothing was sold lately, so that the period ends with the last day something was
     * @param currency what orders, money and buyers are told in
     * @param currencies all that something was sold in during the period, that of most orders first
     */
    record Overview(
            LocalDate from,
            LocalDate to,
            boolean anchored,
            String currency,
            List<String> currencies,
            List<Tile> tiles,
            List<OverviewDay> days,
            List<BestSeller> bestSellers,
            List<Alert> alerts) {}

    @Operation(
            summary =
                    "How the shop is growing: the last days against the days before, best sellers, what needs somebody")
    @GetMapping
    Overview overview(
            @RequestParam(defaultValue = "30") int days, @RequestParam Optional<String> currency, Locale locale) {
        var length = Math.clamp(days, 1, 400);
        var today = shopDays.today();
        var to = today;
        var anchored = figures.currencies(to.minusDays(length - 1L), to).isEmpty();
        if (anchored) {
            to = figures.lastDay().orElse(today);
        }
        var from = to.minusDays(length - 1L);
        var sold = figures.currencies(from, to);
        var told = chosen(currency, sold);
        var now = figures.sums(from, to, told);
        var before = figures.sums(from.minusDays(length), from.minusDays(1), told);
        return new Overview(
                from,
                to,
                anchored && to.isBefore(today),
                told,
                sold,
                tiles(now, before, growth(from, to, told), growth(from.minusDays(length), from.minusDays(1), told)),
                figures.days(from, to, told).stream()
                        .map(day -> new OverviewDay(
                                day.day(),
                                day.orders(),
                                day.sales(),
                                day.newCustomers(),
                                day.returningCustomers(),
                                day.guestOrders(),
                                day.refunds()))
                        .toList(),
                bestSellers(from, to, told, locale),
                alerts.now());
    }

    /** The currency asked for where something was sold in it, else that of most orders. */
    private String chosen(Optional<String> asked, List<String> sold) {
        return asked.filter(sold::contains)
                .or(() -> sold.stream().findFirst())
                .orElseGet(() -> settings.get("shop.currency", String.class, "CNY"));
    }

    private Growth growth(LocalDate from, LocalDate to, String currency) {
        return campaigns.growth(shopDays.start(from), shopDays.start(to.plusDays(1)), currency);
    }

    private static List<Tile> tiles(Sums now, Sums before, Growth growth, Growth growthBefore) {
        var tiles = new ArrayList<Tile>();
        tiles.add(new Tile("sales", now.sales(), (double) before.sales(), Unit.money));
        tiles.add(new Tile("orders", now.orders(), (double) before.orders(), Unit.count));
        tiles.add(new Tile("averageOrder", average(now), before.orders() == 0 ? null : average(before), Unit.money));
        tiles.add(new Tile("buyers", now.buyers(), (double) before.buyers(), Unit.count));
        tiles.add(new Tile("newCustomers", now.newCustomers(), (double) before.newCustomers(), Unit.count));
        tiles.add(new Tile(
                "returningCustomers", now.returningCustomers(), (double) before.returningCustomers(), Unit.count));
        tiles.add(new Tile("registered", now.registered(), (double) before.registered(), Unit.count));
        tiles.add(new Tile(
                "repeatRate",
                share(now.repeated(), now.buyers()),
                share(before.repeated(), before.buyers()),
                Unit.ratio));
        tiles.add(new Tile(
                "refundRate", share(now.refunds(), now.sales()), share(before.refunds(), before.sales()), Unit.ratio));
        tiles.addAll(tiles(growth, growthBefore));
        return tiles;
    }

    /** How campaigns spread: {@code k}, and {@code cac}, the cost per new customer. Missing while nothing can be said. */
    private static List<Tile> tiles(Growth now, Growth before) {
        var tiles = new ArrayList<Tile>();
        var k = now.k();
        if (k != null) {
            tiles.add(new Tile("k", k, before.k(), Unit.ratio));
        }
        var cost = now.costPerNewCustomer();
        if (cost != null) {
            var costBefore = before.costPerNewCustomer();
            tiles.add(
                    new Tile("cac", cost.minor(), costBefore == null ? null : (double) costBefore.minor(), Unit.money));
        }
        return tiles;
    }

    private static double average(Sums sums) {
        return sums.orders() == 0 ? 0 : Math.rint((double) sums.sales() / sums.orders());
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private List<BestSeller> bestSellers(LocalDate from, LocalDate to, String currency, Locale locale) {
        var sellers = figures.bestSellers(from, to, currency, BEST_SELLERS);
        var cards = catalog.cards(
                sellers.stream().map(SalesFigures.Seller::productId).toList(), locale);
        var best = new ArrayList<BestSeller>();
        for (var seller : sellers) {
            var card = cards.get(seller.productId());
            if (card != null) {
                best.add(new BestSeller(
                        seller.productId(), card.title(), card.imageUrl(), seller.quantity(), seller.sales()));
            }
        }
        return best;
    }

    /**
     * A month.
     *
     * @param gross paid in the month
     * @param refunds decided in the month, whenever the orders were
     * @param newCustomers people whose first order fell into the month
     * @param returningCustomers people who bought in the month and before it
     * @param guestOrders orders without a person
     */
    record MonthRow(
            String month,
            long orders,
            Money gross,
            Money refunds,
            Money net,
            long newCustomers,
            long returningCustomers,
            long guestOrders) {}

    @Operation(summary = "Orders, money, new and returning customers by month")
    @GetMapping("/months")
    List<MonthRow> months(@RequestParam Optional<String> currency) {
        var told = chosen(currency, figures.currencies(BEGINNING, END));
        return figures.months(told).stream()
                .map(month -> new MonthRow(
                        month.month().toString(),
                        month.orders(),
                        Money.of(month.gross(), told),
                        Money.of(month.refunds(), told),
                        Money.of(month.gross() - month.refunds(), told),
                        month.newCustomers(),
                        month.returningCustomers(),
                        month.guestOrders()))
                .toList();
    }
}
