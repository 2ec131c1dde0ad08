package io.banyan.law;

/** What a finding means for whoever wants to go on. */
public enum Severity {
    /** not like this; nobody can override it */
    BLOCK,
    /** only if a second person answers for it */
    WARN,
    /** good to know */
    NOTE
}
