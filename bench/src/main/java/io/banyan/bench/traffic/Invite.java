package io.banyan.bench.traffic;

/** A link that a friend sent. */
record Invite(String shareCode, int from) {}
