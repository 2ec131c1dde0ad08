package io.banyan.law;

import java.util.List;
import java.util.Map;

/**
 * One rule of a pack.
 *
 * @param id never changes its meaning
 * @param check the name of the check that holds it against a matter
 * @param looksAt the sides of a matter it needs; it is not asked about a matter that has none of them
 * @param limits the numbers of the check, by name
 * @param words the words of the check
 * @param allowed phrases in which such a word is harmless
 * @param cases examples, at least one that trips it and one that passes
 */
public record LawRule(
        String id,
        String check,
        List<Aspect> looksAt,
        Severity severity,
        LawText title,
        LawText explanation,
        List<Citation> basis,
        Map<String, Long> limits,
        List<String> words,
        List<String> allowed,
        List<LawCase> cases) {

    public LawRule {
        looksAt = List.copyOf(looksAt);
        basis = List.copyOf(basis);
        limits = limits == null ? Map.of() : Map.copyOf(limits);
        words = words == null ? List.of() : List.copyOf(words);
        allowed = allowed == null ? List.of() : List.copyOf(allowed);
        cases = List.copyOf(cases);
    }

    /** An example: a matter, and whether the rule trips over it. */
    public record LawCase(LawText name, boolean trips, Matter matter) {}

    long limit(String name) {
        var limit = limits.get(name);
        if (limit == null) {
            throw new IllegalStateException(id + " has no limit " + name);
        }
        return limit;
    }

    boolean appliesTo(Matter matter) {
        return looksAt.stream().anyMatch(aspect -> aspect.in(matter));
    }
}
