package io.banyan.kernel.problem;

import com.google.errorprone.annotations.Immutable;
import org.springframework.http.HttpStatus;

/** What is told of a kind of failure; see {@link ProblemType}. */
@Immutable
public record Wording(String code, HttpStatus status, String zh, String en) {}
