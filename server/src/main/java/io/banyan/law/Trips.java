package io.banyan.law;

import io.banyan.law.LawCheck.Trip;
import java.util.ArrayList;
import java.util.List;

/** Collects where a rule is broken. */
final class Trips {

    private final List<Trip> trips = new ArrayList<>();

    void when(boolean broken, String place, String zh, String en) {
        if (broken) {
            trips.add(Trip.at(place, zh, en));
        }
    }

    List<Trip> list() {
        return List.copyOf(trips);
    }
}
