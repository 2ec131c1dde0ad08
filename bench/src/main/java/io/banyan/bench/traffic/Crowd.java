package io.banyan.bench.traffic;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The people and the links on their way between them, as a messenger would carry them. */
final class Crowd {

    private final SocialGraph graph;
    private final List<ConcurrentLinkedQueue<Invite>> letterBoxes;

    Crowd(SocialGraph graph) {
        this.graph = graph;
        this.letterBoxes = IntStream.range(0, graph.people())
                .mapToObj(i -> new ConcurrentLinkedQueue<Invite>())
                .toList();
    }

    List<Integer> friends(int person) {
        return graph.friends(person);
    }

    void send(int to, Invite invite) {
        letterBoxes.get(to).add(invite);
    }

    @Nullable
    Invite next(int person) {
        return letterBoxes.get(person).poll();
    }
}
