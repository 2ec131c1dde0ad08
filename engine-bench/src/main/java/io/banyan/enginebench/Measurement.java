package io.banyan.enginebench;

import java.io.PrintStream;
import java.util.Set;

/** Something measured by name. Prints lines {@code name: value} on {@code out}, progress on standard error. */
public interface Measurement {

    String name();

    /** One line for the help. */
    String summary();

    /** Names of its options, without dashes. */
    Set<String> options();

    void run(Options options, PrintStream out) throws Exception;
}
