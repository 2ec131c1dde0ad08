package io.banyan.trade;

/** How many of the given orders were new and how many were there already. */
public record ImportResult(int imported, int alreadyThere) {}
