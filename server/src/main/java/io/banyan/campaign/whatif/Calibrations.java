package io.banyan.campaign.whatif;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.campaign.whatif.Calibration.Estimate;
import io.banyan.campaign.whatif.Calibration.Input;
import io.banyan.campaign.whatif.CalibrationRows.Past;
import io.banyan.campaign.whatif.CalibrationRows.Taker;
import io.banyan.kernel.transaction.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Learns from past campaigns how people act; keeps what it learned for a while. */
@Component
class Calibrations {

    private static final Duration LOOKED_BACK = Duration.ofDays(365);
    private static final int MOST_CAMPAIGNS = 20;
    private static final int MOST_PEOPLE = 20_000;
    private static final int MOST_VISITS = 40_000;

    private final CalibrationRows rows;
    private final Campaigns campaigns;
    private final Transactions transactions;
    private final Clock clock;
    private final Cache<Mechanic, Calibration> learned =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(10)).build();

    Calibrations(CalibrationRows rows, Campaigns campaigns, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.campaigns = campaigns;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** From campaigns of the same mechanic; where these were too few, from all. */
    Calibration of(Mechanic mechanic) {
        return learned.get(mechanic, key -> transactions.snapshot(() -> learn(key)));
    }

    /** Learns anew at the next question. */
    void forget() {
        learned.invalidateAll();
    }

    private Calibration learn(Mechanic mechanic) {
        var same = read(mechanic.name());
        if (same.people() >= PastCampaigns.FEWEST_PEOPLE) {
            return same.calibration(common(mechanic), true);
        }
        return read(null).calibration(common(mechanic), false);
    }

    private PastCampaigns read(@Nullable String mechanic) {
        var past = new PastCampaigns();
        Instant now = clock.instant();
        long visits = 0;
        for (Past one : rows.past(mechanic, now.minus(LOOKED_BACK), MOST_CAMPAIGNS)) {
            int room = MOST_PEOPLE - past.people();
            if (room <= 0) {
                break;
            }
            var takers = rows.takers(one.campaignId(), room);
            var visitList = rows.visits(one.campaignId(), (int) Math.max(0, MOST_VISITS - visits));
            visits += visitList.size();
            var browsers = rows.browsers(takers.stream().map(Taker::personId).toList());
            past.add(takers, visitList, browsers, one.startedAt(), until(one, now));
        }
        return past;
    }

    private Instant until(Past past, Instant now) {
        return campaigns
                .find(past.campaignId())
                .map(campaign -> switch (campaign.state()) {
                    case ENDED, SETTLED -> campaign.updatedAt();
                    case DRAFT, IN_REVIEW, APPROVED, SCHEDULED, RUNNING, PAUSED -> now;
                })
                .orElse(now);
    }

    /** Common values, for whoever has no past. */
    static Calibration common(Mechanic mechanic) {
        boolean paid = switch (mechanic) {
            case GROUP_BUY, BARGAIN, FLASH_SALE, COMMUNITY_PURCHASE -> true;
            case REFERRAL, CHALLENGE, SPLIT, LOTTERY -> false;
        };
        return new Calibration(
                0,
                0,
                0,
                false,
                List.of(
                        Estimate.assumed(Input.SHARE_RATE, .2),
                        Estimate.assumed(Input.INVITATIONS, 3),
                        Estimate.assumed(Input.ACCEPTANCE, .15),
                        Estimate.assumed(Input.ORDER_RATE, paid ? 1 : .4),
                        Estimate.assumed(Input.SHARE_HOURS, 2),
                        Estimate.assumed(Input.SHARE_SIGMA, 1.2),
                        Estimate.assumed(Input.ANSWER_HOURS, 6),
                        Estimate.assumed(Input.ANSWER_SIGMA, 1.2),
                        Estimate.assumed(Input.STARTERS, 100),
                        Estimate.assumed(Input.ARRIVALS_PER_DAY, 20),
                        Estimate.assumed(Input.UNCERTAINTY, .3)));
    }
}
