package io.banyan.law;

/** Words in both languages. */
public record LawText(String zh, String en) {}
