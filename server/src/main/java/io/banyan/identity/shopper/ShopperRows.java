package io.banyan.identity.shopper;

import io.banyan.identity.PhoneNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of people, as far as they have a phone and can sign in. */
@Component
class ShopperRows {

    private final JdbcClient jdbc;
    private final Phones phones;

    ShopperRows(JdbcClient jdbc, Phones phones) {
        this.jdbc = jdbc;
        this.phones = phones;
    }

    private static final String INSERT = """
            insert into identity.person (id, nickname, phone_sealed, phone_index, source, created_at, seen_at)
            values (:id, :nickname, :sealed, :index, 'SIGNED_UP', :now, :now)
            on conflict (phone_index) do nothing
            """;

    /** Makes a person of a phone; false when one has it already. */
    boolean insert(UUID id, String nickname, PhoneNumber phone, Instant now) {
        return jdbc.sql(INSERT)
                        .param("id", id)
                        .param("nickname", nickname)
                        .param("sealed", phones.seal(phone))
                        .param("index", phones.index(phone))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static final String COLUMNS = " id, nickname, phone_sealed, password_hash, created_at ";

    Optional<ShopperRow> find(UUID id) {
        return jdbc.sql("select" + COLUMNS + "from identity.person where id = :id and phone_sealed is not null")
                .param("id", id)
                .query(this::map)
                .optional();
    }

    Optional<ShopperRow> find(PhoneNumber phone) {
        return jdbc.sql("select" + COLUMNS + "from identity.person where phone_index = :index")
                .param("index", phones.index(phone))
                .query(this::map)
                .optional();
    }

    /** Notes that the person was here, and holds their row for the rest of the transaction. */
    ShopperRow seen(PhoneNumber phone, Instant now) {
        return jdbc.sql("update identity.person set seen_at = :now where phone_index = :index returning" + COLUMNS)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("index", phones.index(phone))
                .query(this::map)
                .single();
    }

    void rename(UUID id, String nickname) {
        jdbc.sql("update identity.person set nickname = :nickname where id = :id")
                .param("nickname", nickname)
                .param("id", id)
                .update();
    }

    void setPassword(UUID id, String hash) {
        jdbc.sql("update identity.person set password_hash = :hash where id = :id")
                .param("hash", hash)
                .param("id", id)
                .update();
    }

    private ShopperRow map(ResultSet row, int number) throws SQLException {
        return new ShopperRow(
                row.getObject("id", UUID.class),
                row.getString("nickname"),
                phones.open(row.getBytes("phone_sealed")),
                row.getString("password_hash"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
