package io.banyan.kernel.problem;

import org.springframework.http.HttpStatus;

/** A kind of expected failure. Each module lists its own in an enum. */
public interface ProblemType {

    /** A stable code that clients may rely on, such as {@code stock.insufficient}. */
    String code();

    HttpStatus status();

    /** What happened, in Chinese. */
    String zh();

    /** What happened, in English. */
    String en();
}
