package io.banyan.kernel.storage;

import org.jspecify.annotations.Nullable;

/** Banyan will not start or run a command here; nothing was changed. Says what is wrong and what to do about it. */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String advice;

    public StartRefused(String what, String advice) {
        this(what, advice, null);
    }

    public StartRefused(String what, String advice, @Nullable Throwable cause) {
        super(what, cause);
        this.advice = advice;
    }

    /** What the person who starts Banyan can do. */
    public String advice() {
        return advice;
    }
}
