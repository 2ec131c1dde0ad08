package io.banyan.campaign.lottery;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.campaign.CampaignState;
import io.banyan.campaign.lottery.LotterySpec.ChanceTask;
import io.banyan.campaign.reward.RewardShown;
import io.banyan.campaign.specification.RewardTerm;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lottery as shoppers see it, also before it starts.
 *
 * @param seedHash SHA-256 of the seed
 * @param seed the seed in hexadecimal digits, once the lottery is over
 * @param draws how many draws were made
 * @param participant under which name the reader draws
 * @param chances how many chances the reader has
 * @param canDraw whether the lottery lets somebody draw now who has a chance
 * @param whyNotZh why not
 * @param mine the reader's latest draws
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LotteryView(
        UUID campaignId,
        CampaignState state,
        String titleZh,
        String titleEn,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        Instant serverTime,
        List<LotteryPrize> prizes,
        String seedHash,
        @Nullable String seed,
        long draws,
        @Nullable String participant,
        @Nullable Long chances,
        List<LotteryTask> tasks,
        boolean canDraw,
        @Nullable String whyNotZh,
        @Nullable String whyNotEn,
        List<LotteryDrawView> mine,
        List<LotteryWinner> winners,
        List<String> rulesZh,
        List<String> rulesEn) {

    /**
     * A prize.
     *
     * @param odds of a million draws, how many hit it
     */
    record LotteryPrize(
            int place,
            String nameZh,
            String nameEn,
            RewardTerm reward,
            RewardShown shown,
            int odds,
            int stock,
            int left) {}

    /** What earns chances, and how often the reader did it today. */
    record LotteryTask(ChanceTask.Kind kind, int chances, int perDay, int doneToday) {}

    /** Somebody who won. */
    record LotteryWinner(String nickname, String avatarUrl, int prize, long number, Instant at) {}

    /**
     * A draw.
     *
     * @param ticket 0 to 999,999
     * @param prize the place of the prize it hit
     * @param won whether there was one left
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LotteryDrawView(
            long number,
            String participant,
            int ticket,
            @Nullable Integer prize,
            boolean won,
            Instant at) {

        static LotteryDrawView of(Drawn drawn) {
            return new LotteryDrawView(
                    drawn.number(), drawn.participant(), drawn.ticket(), drawn.prize(), drawn.won(), drawn.at());
        }
    }
}
