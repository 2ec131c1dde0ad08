package io.banyan.campaign.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pick-up points and who leads them. */
@Component
class PickupPoints {

    private final JdbcClient jdbc;
    private final Clock clock;

    PickupPoints(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private static final String SELECT =
            "select p.id, p.name, p.region, p.street, p.phone, p.hours, p.open from campaign.pickup_point p ";

    List<PickupPoint> all() {
        return jdbc.sql(SELECT + "order by p.open desc, p.id desc limit 1000")
                .query(PickupPoints::point)
                .list();
    }

    Optional<PickupPoint> find(UUID id) {
        return jdbc.sql(SELECT + "where p.id = :id")
                .param("id", id)
                .query(PickupPoints::point)
                .optional();
    }

    /** The points that a person leads. */
    List<PickupPoint> ledBy(UUID personId) {
        return jdbc.sql(SELECT + """
                        join campaign.pickup_leader l on l.point_id = p.id
                        where l.person_id = :person order by p.id
                        """)
                .param("person", personId)
                .query(PickupPoints::point)
                .list();
    }

    boolean leads(UUID personId, UUID pointId) {
        return leaders(pointId).contains(personId);
    }

    List<UUID> leaders(UUID pointId) {
        return jdbc.sql(
                        "select person_id from campaign.pickup_leader where point_id = :point order by since, person_id")
                .param("point", pointId)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private static final String SAVE = """
            insert into campaign.pickup_point (id, name, region, street, phone, hours, open, created_at)
            values (:id, :name, :region, :street, :phone, :hours, :open, :at)
            on conflict (id) do update
               set name = excluded.name, region = excluded.region, street = excluded.street, phone = excluded.phone,
                   hours = excluded.hours, open = excluded.open
            """;

    void save(PickupPoint point) {
        jdbc.sql(SAVE)
                .param("id", point.id())
                .param("name", point.name())
                .param("region", point.region())
                .param("street", point.street())
                .param("phone", point.phone())
                .param("hours", point.hours())
                .param("open", point.open())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    void addLeader(UUID pointId, UUID personId) {
        jdbc.sql("""
                        insert into campaign.pickup_leader (point_id, person_id, since) values (:point, :person, :at)
                        on conflict do nothing
                        """)
                .param("point", pointId)
                .param("person", personId)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    void removeLeader(UUID pointId, UUID personId) {
        jdbc.sql("delete from campaign.pickup_leader where point_id = :point and person_id = :person")
                .param("point", pointId)
                .param("person", personId)
                .update();
    }

    private static PickupPoint point(ResultSet row, int number) throws SQLException {
        return new PickupPoint(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("region"),
                row.getString("street"),
                row.getString("phone"),
                row.getString("hours"),
                row.getBoolean("open"));
    }
}
