package io.banyan.kernel.attention;

import java.util.List;

/** Knows of one kind of things that need somebody. A bean; asked whenever somebody looks at the overview. */
public interface AlertSource {

    /** What needs somebody now; none if nothing does. */
    List<Alert> now();
}
