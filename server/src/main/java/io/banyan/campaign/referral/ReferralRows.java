package io.banyan.campaign.referral;

import io.banyan.campaign.referral.Enrolment.State;
import io.banyan.campaign.referral.Tally.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored tallies of inviters, the people they invited and the steps of their ladders. */
@Component
class ReferralRows {

    private final JdbcClient jdbc;

    ReferralRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String ENSURE = """
            insert into campaign.referral_tally (campaign_id, inviter_id, version) values (:campaign, :inviter, :version)
            on conflict (campaign_id, inviter_id) do nothing
            """;

    private static final String LOCK = """
            select version from campaign.referral_tally
             where campaign_id = :campaign and inviter_id = :inviter
               for update
            """;

    /** The inviter's tally, made when it is the first time, holding its row until the transaction ends. */
    Tally lock(UUID campaignId, UUID inviterId, int version) {
        jdbc.sql(ENSURE)
                .param("campaign", campaignId)
                .param("inviter", inviterId)
                .param("version", version)
                .update();
        int fixed = jdbc.sql(LOCK)
                .param("campaign", campaignId)
                .param("inviter", inviterId)
                .query(Integer.class)
                .single();
        return new Tally(campaignId, inviterId, fixed, enrolments(campaignId, inviterId), steps(campaignId, inviterId));
    }

    private static final String ENROLMENT = """
            select id, campaign_id, version, inviter_id, invitee_id, upline_id, state, order_id, reason, enrolled_at
              from campaign.enrolment
            """;

    private List<Enrolment> enrolments(UUID campaignId, UUID inviterId) {
        return jdbc.sql(ENROLMENT + "where campaign_id = :campaign and inviter_id = :inviter order by enrolled_at, id")
                .param("campaign", campaignId)
                .param("inviter", inviterId)
                .query(ReferralRows::enrolment)
                .list();
    }

    private List<Step> steps(UUID campaignId, UUID inviterId) {
        return jdbc.sql("""
                        select id, invited, state from campaign.referral_step
                         where campaign_id = :campaign and inviter_id = :inviter and state <> 'CLOSED'
                        """)
                .param("campaign", campaignId)
                .param("inviter", inviterId)
                .query((row, number) -> new Step(
                        row.getObject("id", UUID.class),
                        row.getInt("invited"),
                        Step.State.valueOf(row.getString("state"))))
                .list();
    }

    Optional<Enrolment> find(UUID id) {
        return jdbc.sql(ENROLMENT + "where id = :id")
                .param("id", id)
                .query(ReferralRows::enrolment)
                .optional();
    }

    List<Enrolment> ofInvitees(Collection<UUID> invitees) {
        return jdbc.sql(ENROLMENT + "where invitee_id = any(:invitees)")
                .param("invitees", invitees.toArray(UUID[]::new))
                .query(ReferralRows::enrolment)
                .list();
    }

    Optional<Enrolment> ofInvitee(UUID inviteeId) {
        return ofInvitees(List.of(inviteeId)).stream().findFirst();
    }

    Optional<Enrolment> ofOrder(UUID orderId) {
        return jdbc.sql(ENROLMENT + "where order_id = :order")
                .param("order", orderId)
                .query(ReferralRows::enrolment)
                .optional();
    }

    boolean anyOpen(UUID campaignId) {
        return jdbc.sql("""
                        select exists (select 1 from campaign.enrolment
                                        where campaign_id = :campaign and state in ('PENDING', 'WAITING'))
                        """).param("campaign", campaignId).query(Boolean.class).single();
    }

    private static final String SAVE = """
            insert into campaign.enrolment (id, campaign_id, version, inviter_id, invitee_id, upline_id, state, order_id, reason,
                                            enrolled_at)
            values (:id, :campaign, :version, :inviter, :invitee, :upline, :state, :order, :reason, :at)
            on conflict (id) do update
               set state = excluded.state, order_id = excluded.order_id, reason = excluded.reason
            """;

    void save(Enrolment enrolment) {
        jdbc.sql(SAVE)
                .param("id", enrolment.id())
                .param("campaign", enrolment.campaignId())
                .param("version", enrolment.version())
                .param("inviter", enrolment.inviterId())
                .param("invitee", enrolment.inviteeId())
                .param("upline", enrolment.uplineId())
                .param("state", enrolment.state().name())
                .param("order", enrolment.orderId())
                .param("reason", enrolment.reason())
                .param("at", Timestamp.from(enrolment.enrolledAt()))
                .update();
    }

    /** Stores what changed between the two; closed steps first, to make room for new ones of the same number. */
    void save(Tally before, Tally after) {
        after.enrolments().stream()
                .filter(one -> !before.enrolments().contains(one))
                .forEach(this::save);
        var changed = after.steps().stream()
                .filter(one -> !before.steps().contains(one))
                .toList();
        changed.stream().filter(step -> step.state() == Step.State.CLOSED).forEach(step -> save(after, step));
        changed.stream().filter(step -> step.state() != Step.State.CLOSED).forEach(step -> save(after, step));
    }

    private static final String SAVE_STEP = """
            insert into campaign.referral_step (id, campaign_id, inviter_id, invited, state)
            values (:id, :campaign, :inviter, :invited, :state)
            on conflict (id) do update set state = excluded.state
            """;

    private void save(Tally tally, Step step) {
        jdbc.sql(SAVE_STEP)
                .param("id", step.id())
                .param("campaign", tally.campaignId())
                .param("inviter", tally.inviterId())
                .param("invited", step.invited())
                .param("state", step.state().name())
                .update();
    }

    private static Enrolment enrolment(ResultSet row, int number) throws SQLException {
        return new Enrolment(
                row.getObject("id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getInt("version"),
                row.getObject("inviter_id", UUID.class),
                row.getObject("invitee_id", UUID.class),
                row.getObject("upline_id", UUID.class),
                State.valueOf(row.getString("state")),
                row.getObject("order_id", UUID.class),
                row.getString("reason"),
                row.getTimestamp("enrolled_at").toInstant());
    }
}
