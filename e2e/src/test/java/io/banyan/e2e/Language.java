package io.banyan.e2e;

/** A language of the product. */
enum Language {
    ZH("zh-CN"),
    EN("en-GB");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    String tag() {
        return tag;
    }

    /** The one of two texts that its readers see. */
    String of(String zh, String en) {
        return this == ZH ? zh : en;
    }
}
