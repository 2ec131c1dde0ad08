package io.banyan.enginebench.insight;

import java.util.List;
import java.util.function.Supplier;

/**
 * A question put to both.
 *
 * @param name as printed
 * @param index asks the index; rows of whole numbers
 * @param forms ways to ask DuckDB, of which the fastest counts; the same rows, in the same order
 */
record Question(String name, Supplier<List<long[]>> index, List<String> forms) {}
