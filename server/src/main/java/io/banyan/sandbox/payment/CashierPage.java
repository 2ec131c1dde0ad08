package io.banyan.sandbox.payment;

import io.banyan.sandbox.payment.NetworkRows.PaymentRow;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** The page on which a shopper pays with play money. Plain HTML without a script, made for a phone. */
final class CashierPage {

    private CashierPage() {}

    /** @param back where the page leads afterwards, a path on this server */
    static String of(PaymentRow payment, String back, Locale reader) {
        var words = Words.in(reader);
        var amount = "<p class=\"amount\">" + escape(amount(payment, reader)) + "</p><p class=\"subject\">"
                + escape(words.order + " " + payment.subject()) + "</p>";
        var body = switch (payment.state()) {
            case "OPEN", "DECLINED" ->
                amount
                        + (payment.state().equals("DECLINED")
                                ? "<p class=\"note\" role=\"status\">" + words.declined + "</p>"
                                : "")
                        + pay(payment, back, words)
                        + form(payment, "fail", back, "quiet", words.decline)
                        + link(back, words.later);
            case "PAID" ->
                amount + "<p class=\"note good\" role=\"status\">" + words.paid + "</p>" + link(back, words.back);
            default -> amount + "<p class=\"note\" role=\"status\">" + words.closed + "</p>" + link(back, words.back);
        };
        return page(words, body);
    }

    static String unknown(Locale reader) {
        var words = Words.in(reader);
        return page(words, "<p class=\"note\">" + words.unknown + "</p>" + link("/", words.back));
    }

    /** Without a card the network takes the wallet that this browser has there. */
    private static String pay(PaymentRow payment, String back, Words words) {
        return """
                <form method="post" action="/sandbox/cashier/%s/pay"><input type="hidden" name="return" value="%s">\
                <details><summary>%s</summary><label>%s<input name="card" maxlength="40" autocomplete="off" inputmode="numeric"></label></details>\
                <button class="main" data-testid="pay">%s</button></form>
                """.formatted(payment.id(), escape(back), words.otherCard, words.card, words.pay);
    }

    private static String form(PaymentRow payment, String act, String back, String look, String label) {
        return """
                <form method="post" action="/sandbox/cashier/%s/%s"><input type="hidden" name="return" value="%s">\
                <button class="%s" data-testid="%s">%s</button></form>
                """.formatted(payment.id(), act, escape(back), look, act, label);
    }

    private static String link(String path, String label) {
        return "<a class=\"back\" href=\"" + escape(path) + "\">" + label + "</a>";
    }

    private static String amount(PaymentRow payment, Locale reader) {
        var currency = Currency.getInstance(payment.amount().currency());
        var digits = Math.max(currency.getDefaultFractionDigits(), 0);
        var format = NumberFormat.getCurrencyInstance(reader);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(BigDecimal.valueOf(payment.amount().minor(), digits));
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text);
    }

    private static String page(Words words, String body) {
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex"><title>%s</title><style>
                :root { color-scheme: light dark; --ink: #1d2521; --quiet: #66736c; --paper: #fff; --ground: #f3f5f3; --line: #dfe5e1;
                  --banyan: #17513b; --persimmon: #e5592b; }
                @media (prefers-color-scheme: dark) { :root { --ink: #eef2ef; --quiet: #9aa8a0; --paper: #1a211d; --ground: #111613;
                  --line: #2d3832; --banyan: #7cc3a3; --persimmon: #f0703f; } }
                * { box-sizing: border-box } body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 16px;
                  background: var(--ground); color: var(--ink);
                  font: 400 16px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif }
                main { width: 100%%; max-width: 400px; padding: 32px 24px 24px; border-radius: 8px; background: var(--paper);
                  border: 1px solid var(--line); text-align: center }
                h1 { margin: 0; font-size: 16px; font-weight: 600; color: var(--banyan) }
                .hint { margin: 4px 0 24px; font-size: 13px; color: var(--quiet) }
                .amount { margin: 0; font-size: 40px; font-weight: 600; font-variant-numeric: tabular-nums; overflow-wrap: anywhere }
                .subject { margin: 4px 0 24px; color: var(--quiet) }
                .note { margin: 0 0 16px; padding: 12px; border-radius: 8px; background: var(--ground) } .good { color: var(--banyan) }
                form { margin: 0 0 12px } button { width: 100%%; min-height: 48px; border-radius: 8px; font: inherit; font-weight: 600; cursor: pointer }
                .main { border: 0; background: var(--persimmon); color: #fff } .quiet { border: 1px solid var(--line); background: none; color: var(--ink) }
                button:focus-visible, a:focus-visible { outline: 3px solid var(--banyan); outline-offset: 2px }
                details { margin: 0 0 12px; color: var(--quiet); text-align: left } summary { cursor: pointer }
                label { display: grid; gap: 4px; margin-top: 8px } input { min-height: 44px; padding: 0 12px; border-radius: 8px; border: 1px solid var(--line);
                  background: var(--ground); color: var(--ink); font: inherit }
                .back { display: inline-block; padding: 8px; color: var(--quiet) }
                </style></head><body><main><h1>%s</h1><p class="hint">%s</p>%s</main></body></html>
                """.formatted(words.language, words.title, words.title, words.hint, body);
    }

    /** The page's words. */
    private record Words(
            String language,
            String title,
            String hint,
            String order,
            String pay,
            String otherCard,
            String card,
            String decline,
            String later,
            String back,
            String declined,
            String paid,
            String closed,
            String unknown) {

        private static final Words ZH = new Words(
                "zh",
                "沙盒收银台",
                "演示用支付，不会产生真实扣款",
                "订单",
                "确认支付",
                "用另一张卡支付",
                "卡号（任意数字）",
                "模拟支付失败",
                "稍后再付",
                "返回商店",
                "上次支付没有成功，可以再试一次",
                "支付成功",
                "这笔支付已关闭",
                "没有找到这笔支付");

        private static final Words EN = new Words(
                "en",
                "Sandbox cashier",
                "Play money for trying things out; nothing is charged",
                "Order",
                "Pay now",
                "Pay with another card",
                "Card number (any digits)",
                "Decline the payment",
                "Pay later",
                "Back to the shop",
                "The last attempt was declined; you may try again",
                "Paid",
                "This payment is closed",
                "There is no such payment");

        static Words in(Locale reader) {
            return reader.getLanguage().equals("zh") ? ZH : EN;
        }
    }
}
