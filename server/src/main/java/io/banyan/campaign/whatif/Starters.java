package io.banyan.campaign.whatif;

import java.util.List;
import java.util.UUID;

/**
 * Whom to start with.
 *
 * @param people in the order of choice: the first few are also good by themselves
 * @param reach people expected to take part when these begin
 * @param reachError its standard error
 * @param reachOfAnybody people expected when as many begin who are chosen by chance
 * @param promised with near certainty the reach is at least this share of the best there is
 */
public record Starters(
        List<Starter> people, double reach, double reachError, double reachOfAnybody, double promised, double seconds) {

    /**
     * @param friends how many people they are known to know
     * @param brought how many they brought so far
     */
    public record Starter(UUID personId, String nickname, String avatarUrl, int friends, long brought) {}
}
