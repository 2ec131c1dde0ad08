package io.banyan.kernel.problem;

import org.springframework.http.HttpStatus;

/** A kind of expected failure. Each module lists its own in an enum. */
public interface ProblemType {

    /** All that is told of it. */
    Wording wording();

    /** A stable code that clients may rely on, such as {@code stock.insufficient}. */
    default String code() {
        return wording().code();
    }

    default HttpStatus status() {
        return wording().status();
    }

    /** What happened, in Chinese. */
    default String zh() {
        return wording().zh();
    }

    /** What happened, in English. */
    default String en() {
        return wording().en();
    }
}
