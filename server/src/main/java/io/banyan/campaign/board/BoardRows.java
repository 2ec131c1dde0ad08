package io.banyan.campaign.board;

import io.banyan.campaign.CampaignStarted;
import io.banyan.campaign.RewardHeld;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.trade.OrderPaid;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what is more than a counter: participants and their tree, groups, orders, rewards. */
@Repository
class BoardRows {

    private final JdbcClient jdbc;

    BoardRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String STARTED = """
            insert into campaign.board_campaign (campaign_id, mechanic, started_at) values (:campaign, :mechanic, :at)
            on conflict do nothing
            """;

    void started(CampaignStarted started) {
        jdbc.sql(STARTED)
                .param("campaign", started.campaignId())
                .param("mechanic", started.mechanic().name())
                .param("at", started.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean isReferral(UUID campaignId) {
        return jdbc.sql(
                        "select exists (select from campaign.board_campaign where campaign_id = :campaign and mechanic = :mechanic)")
                .param("campaign", campaignId)
                .param("mechanic", Mechanic.REFERRAL.name())
                .query(Boolean.class)
                .single();
    }

    private static final String GROUP = """
            insert into campaign.board_group (group_id, campaign_id, state) values (:group, :campaign, :state)
            on conflict (group_id) do update set state = excluded.state
            """;

    void group(UUID groupId, UUID campaignId, String state) {
        jdbc.sql(GROUP)
                .param("group", groupId)
                .param("campaign", campaignId)
                .param("state", state)
                .update();
    }

    private static final String PAID = """
            insert into campaign.board_order
                (order_id, person_id, campaign_id, paid_at, total_minor, discount_minor, currency, first)
            values (:order, :person, :campaign, :at, :total, :discount, :currency, :first)
            on conflict do nothing
            """;

    void paid(OrderPaid paid, UUID personId) {
        jdbc.sql(PAID)
                .param("order", paid.orderId())
                .param("person", personId)
                .param("campaign", paid.offer() == null ? null : paid.offer().campaignId())
                .param("at", paid.at().atOffset(ZoneOffset.UTC))
                .param("total", paid.total().minor())
                .param("discount", paid.discount().minor())
                .param("currency", paid.total().currency())
                .param("first", paid.firstPaidOrder())
                .update();
    }

    private static final String REFUNDED = """
            update campaign.board_order
            set refunded_minor = greatest(refunded_minor, :cumulative), returned = returned or :full
            where order_id = :order
            """;

    void refunded(UUID orderId, long cumulativeMinor, boolean full) {
        jdbc.sql(REFUNDED)
                .param("order", orderId)
                .param("cumulative", cumulativeMinor)
                .param("full", full)
                .update();
    }

    private static final String HELD = """
            insert into campaign.board_reward (reward_id, campaign_id, amount_minor, held_at)
            values (:reward, :campaign, :amount, :at) on conflict do nothing
            """;

    /** Tells whether it is new. */
    boolean held(RewardHeld held) {
        return jdbc.sql(HELD)
                        .param("reward", held.rewardId())
                        .param("campaign", held.campaignId())
                        .param("amount", held.amount().minor())
                        .param("at", held.at().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** A reward that counts. */
    record Counted(UUID campaignId, long amountMinor, Instant heldAt) {}

    private static final String UNDONE = """
            delete from campaign.board_reward where reward_id = :reward returning campaign_id, amount_minor, held_at
            """;

    /** The reward counts no more; empty if it did not before. */
    Optional<Counted> undone(UUID rewardId) {
        return jdbc.sql(UNDONE)
                .param("reward", rewardId)
                .query((row, number) -> new Counted(
                        row.getObject("campaign_id", UUID.class),
                        row.getLong("amount_minor"),
                        row.getObject("held_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private static final List<String> TABLES = List.of(
            "board_campaign",
            "board_person",
            "board_spread",
            "board_depth",
            "board_wait",
            "board_joined",
            "board_visitor",
            "board_channel",
            "board_minute",
            "board_step",
            "board_group",
            "board_order",
            "board_sales",
            "board_reward",
            "board_rewarded");

    void empty() {
        TABLES.forEach(table -> jdbc.sql("delete from campaign." + table).update());
    }
}
