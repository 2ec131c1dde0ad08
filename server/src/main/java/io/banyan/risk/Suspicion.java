package io.banyan.risk;

/**
 * Something that speaks against a reward, in words.
 *
 * @param rule which rule says so
 * @param refuses whether it settles the matter; otherwise somebody looks
 */
public record Suspicion(String rule, boolean refuses, String zh, String en) {

    public static Suspicion refuse(String rule, String zh, String en) {
        return new Suspicion(rule, true, zh, en);
    }

    public static Suspicion hold(String rule, String zh, String en) {
        return new Suspicion(rule, false, zh, en);
    }
}
