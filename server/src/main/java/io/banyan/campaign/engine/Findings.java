package io.banyan.campaign.engine;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a specification, field by field. */
public final class Findings {

    /** One thing that is wrong: the path of the field, and why in both languages. */
    public record SpecificationProblem(String field, String zh, String en) {}

    private final List<SpecificationProblem> problems = new ArrayList<>();

    /** Notes a problem unless the condition holds. */
    public void require(boolean condition, String field, String zh, String en) {
        if (!condition) {
            problems.add(new SpecificationProblem(field, zh, en));
        }
    }

    public List<SpecificationProblem> problems() {
        return List.copyOf(problems);
    }

    public boolean none() {
        return problems.isEmpty();
    }
}
