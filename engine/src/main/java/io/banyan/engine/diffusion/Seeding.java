package io.banyan.engine.diffusion;

/** Who takes part without having been invited, and at which step. */
public final class Seeding {

    private final int[] people;
    private final int[] steps;

    private Seeding(int[] people, int[] steps) {
        this.people = people;
        this.steps = steps;
    }

    /** All of them at step 0. */
    public static Seeding atOnce(int... people) {
        return new Seeding(people.clone(), new int[people.length]);
    }

    /**
     * Person people[i] at step steps[i]; in the order given within a step.
     *
     * @throws IllegalArgumentException if they are not equally many, or a step is negative
     */
    public static Seeding over(int[] people, int[] steps) {
        if (people.length != steps.length) {
            throw new IllegalArgumentException("people and steps must be equally many");
        }
        for (int step : steps) {
            if (step < 0) {
                throw new IllegalArgumentException("steps must not be negative: " + step);
            }
        }
        return new Seeding(people.clone(), steps.clone());
    }

    public int size() {
        return people.length;
    }

    int person(int index) {
        return people[index];
    }

    int step(int index) {
        return steps[index];
    }

    void checkWithin(int nodes) {
        for (int person : people) {
            if (person < 0 || person >= nodes) {
                throw new IllegalArgumentException("seeding names somebody who is not in the graph: " + person);
            }
        }
    }
}
