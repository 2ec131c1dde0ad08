package io.banyan.campaign.lottery;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.campaign.specification.RewardTerm;
import io.banyan.campaign.specification.Terms;
import io.banyan.kernel.money.Money;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a lottery.
 *
 * @param prizes what can be won, in the order in which their odds are laid out
 * @param tasks how chances are earned
 * @param freezeDays for how many days a prize is frozen
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LotterySpec(List<Prize> prizes, List<ChanceTask> tasks, int freezeDays) implements Terms {

    public LotterySpec {
        prizes = prizes == null ? List.of() : List.copyOf(prizes);
        tasks = tasks == null ? List.of() : List.copyOf(tasks);
    }

    /**
     * Something that can be won.
     *
     * @param stock how many there are
     * @param odds of a million draws, how many hit it
     */
    public record Prize(String nameZh, String nameEn, int stock, int odds, RewardTerm reward) {

        public Prize {
            nameZh = nameZh == null ? "" : nameZh.strip();
            nameEn = nameEn == null ? "" : nameEn.strip();
            Objects.requireNonNull(reward, "reward");
        }
    }

    /**
     * What earns chances.
     *
     * @param chances how many, each time
     * @param perDay how often a day, at most
     */
    public record ChanceTask(Kind kind, int chances, int perDay) {

        public ChanceTask {
            Objects.requireNonNull(kind, "kind");
        }

        /** What has to be done. */
        public enum Kind {
            /** come by and say so, once a day */
            SIGN_IN,
            /** a browser that never saw the lottery opens one's shared link */
            SHARE_OPENED,
            /** pay an order */
            PAID_ORDER
        }
    }

    /** What earns chances in this way; null when nothing does. */
    @Nullable
    ChanceTask task(ChanceTask.Kind kind) {
        return tasks.stream().filter(task -> task.kind() == kind).findFirst().orElse(null);
    }

    /** What all prizes cost together. */
    Money worth(String currency) {
        return Money.sum(
                currency,
                prizes.stream()
                        .map(prize -> prize.reward().amount().times(prize.stock()))
                        .toList());
    }
}
