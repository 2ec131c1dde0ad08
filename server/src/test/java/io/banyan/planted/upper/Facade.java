package io.banyan.planted.upper;

import io.banyan.planted.lower.inner.Hidden;

/** Reaches into the internals of another module. */
public class Facade {

    public Hidden hidden() {
        return new Hidden();
    }
}
