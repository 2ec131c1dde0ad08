package io.banyan.e2e;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Lets the people of all scenes act at the same moment, and afterwards ask again for what they asked. */
final class Storm {

    private final List<List<Act>> people;
    private final CompletableFuture<Void> first;

    private Storm(List<List<Act>> people) {
        this.people = people;
        this.first = CompletableFuture.runAsync(() -> all(Act::attempt));
    }

    /** Begins; returns at once. */
    static Storm over(List<Scene> scenes) {
        return new Storm(scenes.stream().flatMap(scene -> scene.acts().stream()).toList());
    }

    /** Once everybody had an answer or saw the shop go away: all ask again under the same keys. */
    void settle() {
        first.join();
        all(Act::settle);
        all(Act::hangUp);
    }

    private void all(Consumer<Act> does) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = people.stream()
                    .map(acts -> CompletableFuture.runAsync(() -> acts.forEach(does), threads))
                    .toList();
            running.forEach(CompletableFuture::join);
        }
    }
}
