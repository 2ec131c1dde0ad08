package io.banyan.trade.desk;

import io.banyan.kernel.money.PriceText;
import io.banyan.trade.Order;
import io.banyan.trade.payment.Refund;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells an order's life so far in plain words, oldest first. A pure function of the order and its refunds. */
final class Timeline {

    private Timeline() {}

    /** One thing that happened. */
    record TimelineEntry(Instant at, String kind, String textZh, String textEn) {}

    static List<TimelineEntry> of(Order order, List<Refund> refunds) {
        var entries = new ArrayList<TimelineEntry>();
        var moments = order.moments();
        add(entries, moments.placedAt(), "PLACED", "订单已提交", "Order placed");
        add(entries, moments.paidAt(), "PAID", "付款成功", "Payment received");
        if (order.held() && moments.cancelledAt() == null) {
            add(entries, moments.paidAt(), "HELD", "等待成团", "Waiting for the group to complete");
        }
        add(entries, moments.releasedAt(), "RELEASED", "已成团，准备发货", "The group is complete, preparing to ship");
        add(entries, moments.fulfilledAt(), "FULFILLED", "已发货" + carrier(order, "，"), "Shipped" + carrier(order, ", "));
        add(entries, moments.completedAt(), "COMPLETED", "交易完成", "Completed");
        add(entries, moments.cancelledAt(), "CANCELLED", cancelledZh(order), cancelledEn(order));
        for (var refund : refunds) {
            add(
                    entries,
                    refund.requestedAt(),
                    "REFUND_REQUESTED",
                    "退款 " + PriceText.of(refund.amount()) + " 处理中",
                    "Refund of " + PriceText.of(refund.amount()) + " on its way");
            add(
                    entries,
                    refund.settledAt(),
                    "REFUND_SETTLED",
                    "已退款 " + PriceText.of(refund.amount()),
                    "Refunded " + PriceText.of(refund.amount()));
            if (refund.state() == Refund.State.FAILED) {
                add(
                        entries,
                        refund.requestedAt(),
                        "REFUND_FAILED",
                        "退款暂未成功，我们正在处理",
                        "The refund has not gone through yet; we are on it");
            }
        }
        entries.sort(Comparator.comparing(TimelineEntry::at));
        return List.copyOf(entries);
    }

    private static void add(List<TimelineEntry> entries, @Nullable Instant at, String kind, String zh, String en) {
        if (at != null) {
            entries.add(new TimelineEntry(at, kind, zh, en));
        }
    }

    private static String carrier(Order order, String separator) {
        var carrier = order.moments().carrier();
        var number = order.moments().trackingNumber();
        return (carrier == null ? "" : separator + carrier) + (number == null ? "" : " " + number);
    }

    private static String cancelledZh(Order order) {
        return switch (reason(order)) {
            case "time_out" -> "超时未付款，订单已取消";
            case "by_shopper" -> "您已取消订单";
            case "refunded" -> "已全额退款，订单已取消";
            default -> "订单已取消";
        };
    }

    private static String cancelledEn(Order order) {
        return switch (reason(order)) {
            case "time_out" -> "Cancelled: not paid in time";
            case "by_shopper" -> "Cancelled by you";
            case "refunded" -> "Cancelled: fully refunded";
            default -> "Cancelled";
        };
    }

    private static String reason(Order order) {
        var reason = order.moments().cancelReason();
        return reason == null ? "" : reason;
    }
}
