package io.banyan.risk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * From where on something is suspicious.
 *
 * @param rewardsPerHour how many rewards for others' acts one person may earn in an hour before somebody looks
 * @param rewardsPerDay the same for a day
 * @param invitationsPerHour how many people one may bring in an hour before somebody looks at the rewards for them
 * @param invitationsPerDay the same for a day
 * @param rewardsPerMonth how many such rewards one person is paid in thirty days at all
 * @param starBurst how many idle people brought within the window make a star
 * @param starWindowMinutes how long that window is
 * @param loopDepth how far up the invitation forest loops are looked for
 * @param retentionDays for how long traces are kept after they were last seen
 */
@Schema(name = "RiskPolicy")
public record RiskPolicy(
        int rewardsPerHour,
        int rewardsPerDay,
        int invitationsPerHour,
        int invitationsPerDay,
        int rewardsPerMonth,
        int starBurst,
        int starWindowMinutes,
        int loopDepth,
        int retentionDays) {

    public static final RiskPolicy STANDARD = new RiskPolicy(30, 100, 60, 200, 1_000, 25, 60, 8, 180);

    /** What is out of range, by field. */
    List<String> problems() {
        var wrong = new ArrayList<String>();
        within(wrong, "rewardsPerHour", rewardsPerHour, 1, 100_000);
        within(wrong, "rewardsPerDay", rewardsPerDay, 1, 100_000);
        within(wrong, "invitationsPerHour", invitationsPerHour, 1, 100_000);
        within(wrong, "invitationsPerDay", invitationsPerDay, 1, 100_000);
        within(wrong, "rewardsPerMonth", rewardsPerMonth, 1, 1_000_000);
        within(wrong, "starBurst", starBurst, 2, 1_000);
        within(wrong, "starWindowMinutes", starWindowMinutes, 1, 1_440);
        within(wrong, "loopDepth", loopDepth, 2, 50);
        within(wrong, "retentionDays", retentionDays, 7, 730);
        return wrong;
    }

    private static void within(List<String> wrong, String field, int value, int least, int most) {
        if (value < least || value > most) {
            wrong.add(field);
        }
    }
}
