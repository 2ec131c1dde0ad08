package io.banyan.risk;

/** A kind of trace that people leave. */
public enum SignalKind {
    DEVICE(true, "同一设备", "the same device"),
    COOKIE(true, "同一浏览器", "the same browser"),
    PAYMENT_INSTRUMENT(true, "同一支付账户", "the same means of payment"),
    IP(false, "同一网络地址", "the same network address"),
    ADDRESS(false, "同一收货地址", "the same delivery address");

    private final boolean strong;
    private final String zh;
    private final String en;

    SignalKind(boolean strong, String zh, String en) {
        this.strong = strong;
        this.zh = zh;
        this.en = en;
    }

    /** Whether two who share it are taken for one; the others may well be neighbours. */
    public boolean strong() {
        return strong;
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }
}
