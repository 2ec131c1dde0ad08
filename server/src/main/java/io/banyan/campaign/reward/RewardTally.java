package io.banyan.campaign.reward;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many rewards of a campaign were earned, wait for somebody to look, or were refused by risk. Whoever changes a
 * reward holds the campaign's gate, so that nobody waits for this row in particular.
 */
@Component
public class RewardTally {

    private final JdbcClient jdbc;

    RewardTally(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** So many rewards, worth so much. */
    public record Some(long count, long minor) {

        public static final Some NONE = new Some(0, 0);
    }

    /** The rewards of a campaign as risk sees them. */
    public record Rewarded(Some intended, Some waiting, Some refused) {

        public static final Rewarded NOTHING = new Rewarded(Some.NONE, Some.NONE, Some.NONE);
    }

    private static final String ADD = """
            insert into campaign.reward_tally as t
                (campaign_id, intended, intended_minor, waiting, waiting_minor, refused, refused_minor)
            values (:campaign, greatest(:intended, 0), greatest(:intended, 0) * :minor, greatest(:waiting, 0),
                    greatest(:waiting, 0) * :minor, greatest(:refused, 0), greatest(:refused, 0) * :minor)
            on conflict (campaign_id) do update
                set intended = t.intended + :intended, intended_minor = t.intended_minor + :intended * :minor,
                    waiting = t.waiting + :waiting, waiting_minor = t.waiting_minor + :waiting * :minor,
                    refused = t.refused + :refused, refused_minor = t.refused_minor + :refused * :minor
            """;

    private void add(Reward reward, int intended, int waiting, int refused) {
        jdbc.sql(ADD)
                .param("campaign", reward.campaignId())
                .param("minor", reward.amount().minor())
                .param("intended", intended)
                .param("waiting", waiting)
                .param("refused", refused)
                .update();
    }

    /** A reward was earned, and risk has said what it thinks. */
    void earned(Reward reward) {
        switch (reward.state()) {
            case IN_REVIEW -> add(reward, 1, 1, 0);
            case REJECTED -> add(reward, 1, 0, 1);
            case HELD, GRANTED, CLAWED_BACK -> add(reward, 1, 0, 0);
        }
    }

    /** Nobody has to look at it any more. */
    void looked(Reward reward, boolean refused) {
        add(reward, 0, -1, refused ? 1 : 0);
    }

    public Rewarded of(UUID campaignId) {
        return jdbc.sql("""
                        select intended, intended_minor, waiting, waiting_minor, refused, refused_minor
                          from campaign.reward_tally where campaign_id = :campaign
                        """)
                .param("campaign", campaignId)
                .query((row, number) -> new Rewarded(
                        new Some(row.getLong("intended"), row.getLong("intended_minor")),
                        new Some(row.getLong("waiting"), row.getLong("waiting_minor")),
                        new Some(row.getLong("refused"), row.getLong("refused_minor"))))
                .optional()
                .orElse(Rewarded.NOTHING);
    }
}
