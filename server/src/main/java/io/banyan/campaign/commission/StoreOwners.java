package io.banyan.campaign.commission;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people who sell for the merchant. An operator makes somebody one; nobody pays to become one. */
@Component
class StoreOwners {

    private final JdbcClient jdbc;
    private final Clock clock;

    StoreOwners(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record StoreOwner(UUID personId, Instant since, String approvedBy) {}

    boolean is(UUID personId) {
        return jdbc.sql("select exists (select 1 from campaign.store_owner where person_id = :person)")
                .param("person", personId)
                .query(Boolean.class)
                .single();
    }

    /** Makes somebody a store owner; tells whether they were none. */
    boolean approve(UUID personId, String who) {
        return jdbc.sql("""
                                insert into campaign.store_owner (person_id, approved_at, approved_by) values (:person, :at, :who)
                                on conflict do nothing
                                """)
                        .param("person", personId)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("who", who)
                        .update()
                == 1;
    }

    /** What they earned before stays theirs. */
    boolean dismiss(UUID personId) {
        return jdbc.sql("delete from campaign.store_owner where person_id = :person")
                        .param("person", personId)
                        .update()
                == 1;
    }

    List<StoreOwner> all(int limit) {
        return jdbc.sql(
                        "select person_id, approved_at, approved_by from campaign.store_owner order by approved_at desc, person_id limit :limit")
                .param("limit", limit)
                .query((row, number) -> new StoreOwner(
                        row.getObject("person_id", UUID.class),
                        row.getObject("approved_at", OffsetDateTime.class).toInstant(),
                        row.getString("approved_by")))
                .list();
    }
}
