package io.banyan.campaign.lottery;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.campaign.lottery.LotteryView.LotteryDrawView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is needed to check the draws of a lottery.
 *
 * @param tickets how many tickets there are: 1,000,000
 * @param seed the seed in hexadecimal digits, once the lottery is over
 * @param next the number after which to ask for more draws
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LotteryProof(
        UUID campaignId,
        int tickets,
        String seedHash,
        @Nullable String seed,
        List<ProofPrize> prizes,
        List<LotteryDrawView> draws,
        @Nullable Long next) {

    /** The odds of a prize and how many of it there were at the start. */
    record ProofPrize(String nameZh, String nameEn, int odds, int stock) {}
}
