package io.banyan.law;

import java.util.List;

/** Holds one rule against a matter: pure, and only about the sides the rule looks at. */
@FunctionalInterface
interface LawCheck {

    List<Trip> trips(LawRule rule, Matter matter);

    /** One place where the rule is broken, and what is so there. */
    record Trip(String place, LawText fact) {

        static Trip at(String place, String zh, String en) {
            return new Trip(place, new LawText(zh, en));
        }
    }
}
