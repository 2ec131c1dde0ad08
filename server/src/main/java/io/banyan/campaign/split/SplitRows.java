package io.banyan.campaign.split;

import io.banyan.campaign.split.Packet.State;
import io.banyan.kernel.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored packets and the parts that were taken of them. */
@Component
class SplitRows {

    private final JdbcClient jdbc;

    SplitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String SELECT = """
            select id, campaign_id, version, person_id, order_id, parts_minor, taken, currency, state, opened_at, expires_at
              from campaign.packet
            """;

    Optional<Packet> find(UUID id) {
        return one("where id = :id", id);
    }

    /** The packet, holding its row until the transaction ends. The campaign's gate comes first. */
    Optional<Packet> lock(UUID id) {
        return one("where id = :id for update", id);
    }

    Optional<Packet> ofOrder(UUID orderId) {
        return one("where order_id = :id", orderId);
    }

    private Optional<Packet> one(String where, UUID id) {
        return jdbc.sql(SELECT + where).param("id", id).query(SplitRows::packet).optional();
    }

    /** A person's packets, the latest first. */
    List<Packet> ofPerson(UUID personId, int limit) {
        return jdbc.sql(SELECT + "where person_id = :person order by opened_at desc limit :limit")
                .param("person", personId)
                .param("limit", limit)
                .query(SplitRows::packet)
                .list();
    }

    /** Those of the orders that gave the right to a packet that was opened. */
    Set<UUID> usedOrders(Collection<UUID> orderIds) {
        return new HashSet<>(jdbc.sql("select order_id from campaign.packet where order_id = any(:orders)")
                .param("orders", orderIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    boolean anyOpen(UUID campaignId) {
        return jdbc.sql("""
                        select exists (select 1 from campaign.packet where campaign_id = :campaign and state = 'OPEN')
                        """).param("campaign", campaignId).query(Boolean.class).single();
    }

    private static final String SAVE = """
            insert into campaign.packet
                (id, campaign_id, version, person_id, order_id, parts_minor, taken, currency, state, opened_at, expires_at)
            values (:id, :campaign, :version, :person, :order, :parts, :taken, :currency, :state, :opened, :expires)
            on conflict (id) do update set taken = excluded.taken, state = excluded.state
            """;

    void save(Packet packet) {
        jdbc.sql(SAVE)
                .param("id", packet.id())
                .param("campaign", packet.campaignId())
                .param("version", packet.version())
                .param("person", packet.personId())
                .param("order", packet.orderId())
                .param("parts", packet.parts().stream().map(Money::minor).toArray(Long[]::new))
                .param("taken", packet.taken())
                .param("currency", packet.currency())
                .param("state", packet.state().name())
                .param("opened", Timestamp.from(packet.openedAt()))
                .param("expires", Timestamp.from(packet.expiresAt()))
                .update();
    }

    void insert(Part part) {
        jdbc.sql("""
                        insert into campaign.packet_part (packet_id, place, person_id, amount_minor, taken_at)
                        values (:packet, :place, :person, :amount, :at)
                        """)
                .param("packet", part.packetId())
                .param("place", part.place())
                .param("person", part.personId())
                .param("amount", part.amount().minor())
                .param("at", Timestamp.from(part.at()))
                .update();
    }

    /** The parts that were taken, the latest first. */
    List<Part> parts(UUID packetId) {
        return jdbc.sql("""
                        select t.place, t.person_id, t.amount_minor, t.taken_at, p.currency
                          from campaign.packet_part t join campaign.packet p on p.id = t.packet_id
                         where t.packet_id = :packet order by t.place desc
                        """)
                .param("packet", packetId)
                .query((row, number) -> new Part(
                        packetId,
                        row.getInt("place"),
                        row.getObject("person_id", UUID.class),
                        Money.of(row.getLong("amount_minor"), row.getString("currency")),
                        row.getTimestamp("taken_at").toInstant()))
                .list();
    }

    private static Packet packet(ResultSet row, int number) throws SQLException {
        var currency = row.getString("currency");
        var parts = (Long[]) row.getArray("parts_minor").getArray();
        return new Packet(
                row.getObject("id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getInt("version"),
                row.getObject("person_id", UUID.class),
                row.getObject("order_id", UUID.class),
                Arrays.stream(parts).map(part -> Money.of(part, currency)).toList(),
                row.getInt("taken"),
                State.valueOf(row.getString("state")),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("expires_at").toInstant());
    }
}
