package io.banyan.identity;

/** How a person came to be known. */
public enum PersonSource {
    /** Signed up in the shop. */
    SIGNED_UP,
    /** Came with another shop's history. */
    IMPORTED
}
