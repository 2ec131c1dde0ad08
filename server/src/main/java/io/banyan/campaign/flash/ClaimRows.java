package io.banyan.campaign.flash;

import io.banyan.campaign.flash.Claim.State;
import io.banyan.kernel.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored claims. */
@Component
class ClaimRows {

    static final String COLUMNS =
            "id, shelf_id, campaign_id, person_id, key, fingerprint, quantity, state, order_id, problem, accepted_at";

    private final JdbcClient jdbc;

    ClaimRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Claim> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from campaign.flash_claim where id = :id")
                .param("id", id)
                .query((row, number) -> claim(row))
                .optional();
    }

    /** The claim, holding its row until the transaction ends. */
    Optional<Claim> lock(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from campaign.flash_claim where id = :id for update")
                .param("id", id)
                .query((row, number) -> claim(row))
                .optional();
    }

    /** A person's claims in a sale, the latest first. */
    List<Claim> of(UUID campaignId, UUID personId) {
        return jdbc.sql("select " + COLUMNS + """
                         from campaign.flash_claim
                        where campaign_id = :campaign and person_id = :person
                        order by accepted_at desc, id desc limit 100
                        """)
                .param("campaign", campaignId)
                .param("person", personId)
                .query((row, number) -> claim(row))
                .list();
    }

    /** What it takes to place the order of a claim. */
    record Unplaced(
            UUID id,
            UUID campaignId,
            UUID skuId,
            UUID personId,
            @Nullable String visitorId,
            int quantity,
            @Nullable String shareCode,
            byte[] contactSealed) {}

    private static final String UNPLACED = """
            select c.id, c.campaign_id, s.sku_id, c.person_id, c.visitor_id, c.quantity, c.share_code, c.contact_sealed
              from campaign.flash_claim c
              join campaign.flash_shelf s on s.id = c.shelf_id
             where c.state = 'ACCEPTED' and c.accepted_at < :before
             order by c.accepted_at
             limit :limit
            """;

    /** Claims accepted before a moment that are no orders yet, the oldest first. */
    List<Unplaced> unplaced(Instant before, int limit) {
        return jdbc.sql(UNPLACED)
                .param("before", Timestamp.from(before))
                .param("limit", limit)
                .query((row, number) -> new Unplaced(
                        row.getObject("id", UUID.class),
                        row.getObject("campaign_id", UUID.class),
                        row.getObject("sku_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("visitor_id"),
                        row.getInt("quantity"),
                        row.getString("share_code"),
                        row.getBytes("contact_sealed")))
                .list();
    }

    /** Notes the order of a claim; false when it is not waiting for one. */
    boolean ordered(UUID id, UUID orderId, Instant at) {
        return jdbc.sql("""
                                update campaign.flash_claim set state = 'ORDERED', order_id = :order, ordered_at = :at
                                 where id = :id and state = 'ACCEPTED'
                                """)
                        .param("id", id)
                        .param("order", orderId)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void move(UUID id, State state, @Nullable String problem) {
        jdbc.sql("update campaign.flash_claim set state = :state, problem = :problem where id = :id")
                .param("id", id)
                .param("state", state.name())
                .param("problem", problem)
                .update();
    }

    /** Notes what of the budget its discount took. */
    void book(UUID id, Money amount) {
        jdbc.sql("update campaign.flash_claim set booked_minor = :amount where id = :id")
                .param("id", id)
                .param("amount", amount.minor())
                .update();
    }

    private static final String UNBOOK = """
            with before as (select id, booked_minor from campaign.flash_claim where id = :id for update)
            update campaign.flash_claim c set booked_minor = 0
              from before where c.id = before.id
            returning before.booked_minor
            """;

    /** Takes back the note of what its discount took; zero when there is none. */
    long unbook(UUID id) {
        return jdbc.sql(UNBOOK).param("id", id).query(Long.class).optional().orElse(0L);
    }

    long countOpen(UUID campaignId, Collection<State> states) {
        return jdbc.sql("""
                        select count(*) from campaign.flash_claim c
                          join campaign.flash_shelf s on s.id = c.shelf_id
                         where s.campaign_id = :campaign and c.state in ('ACCEPTED', 'ORDERED') and c.state = any (:states)
                        """)
                .param("campaign", campaignId)
                .param("states", states.stream().map(State::name).toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /** The keys of all claims of a shelf. */
    List<String> keys(UUID shelfId, UUID campaignId) {
        return jdbc.sql("select key from campaign.flash_claim where campaign_id = :campaign and shelf_id = :shelf")
                .param("campaign", campaignId)
                .param("shelf", shelfId)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** How many units of a shelf are in a state. */
    record Count(UUID shelfId, State state, long units, Instant first, Instant last) {}

    List<Count> counts(UUID campaignId) {
        return jdbc.sql("""
                        select shelf_id, state, sum(quantity) as units, min(accepted_at) as first, max(accepted_at) as last
                          from campaign.flash_claim where campaign_id = :campaign group by shelf_id, state
                        """)
                .param("campaign", campaignId)
                .query((row, number) -> new Count(
                        row.getObject("shelf_id", UUID.class),
                        State.valueOf(row.getString("state")),
                        row.getLong("units"),
                        row.getTimestamp("first").toInstant(),
                        row.getTimestamp("last").toInstant()))
                .list();
    }

    static Claim claim(ResultSet row) throws SQLException {
        return new Claim(
                row.getObject("id", UUID.class),
                row.getObject("shelf_id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("key"),
                row.getBytes("fingerprint"),
                row.getInt("quantity"),
                State.valueOf(row.getString("state")),
                row.getObject("order_id", UUID.class),
                row.getString("problem"),
                row.getTimestamp("accepted_at").toInstant());
    }
}
