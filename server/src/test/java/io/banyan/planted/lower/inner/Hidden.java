package io.banyan.planted.lower.inner;

/** An internal of a module. */
public class Hidden {}
