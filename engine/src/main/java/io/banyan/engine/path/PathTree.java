package io.banyan.engine.path;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A prefix of paths and how it goes on. {@code sessions = ended + others + } the sessions of all {@code next}.
 *
 * @param node the step; null at the root
 * @param sessions whose path begins so
 * @param ended whose path ends here: the drop-off, or, going back from an event, those who began here
 * @param others who went on in a way that is not in {@code next}, being beyond the limit of branches or steps
 * @param next most sessions first
 */
public record PathTree(@Nullable Node node, long sessions, long ended, long others, List<PathTree> next) {

    public PathTree {
        next = List.copyOf(next);
    }
}
