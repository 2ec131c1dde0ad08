package io.banyan.catalog.cover;

import java.util.List;

/**
 * A drawing of 400 × 400 whose colours are filled in later.
 *
 * @param words name the thing itself
 * @param hints are about it only when nothing else is named (a heart on a mug is a mug)
 * @param floats whether it hangs rather than stands
 * @param drawing SVG with places for colours: {@code {a}} main, {@code {b}} darker, {@code {c}} lighter, {@code {d}}
 *     {@code {e}} {@code {f}} the same of the accent, {@code {print}} main with the pattern on it
 */
record Motif(String name, List<String> words, List<String> hints, boolean floats, String drawing) {}
