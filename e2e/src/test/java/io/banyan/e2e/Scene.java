package io.banyan.e2e;

import java.util.List;

/** Something many people want at once while a server or its database dies. */
interface Scene {

    /** What they do: each list by one person, one after the other; all persons at the same moment. */
    List<List<Act>> acts();

    /** Looks at what came of it once everything was asked again and answered. */
    void isRight() throws Exception;

    /** How many were done in the end. */
    static long accepted(List<Act> acts) {
        return acts.stream().filter(Act::accepted).count();
    }
}
