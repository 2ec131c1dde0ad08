package io.banyan.identity;

/**
 * Somebody in the shop who is not signed in.
 *
 * @param visitorId the value of the visitor cookie: 128 random bits, so knowing it is owning it
 */
public record Visitor(String visitorId) implements Actor {}
