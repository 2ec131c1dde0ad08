package io.banyan.identity.access;

/** What a session was opened with. */
public enum Proof {
    /** A code sent to the phone: whoever shows it may set a new password without the old one for a while. */
    CODE,
    PASSWORD
}
