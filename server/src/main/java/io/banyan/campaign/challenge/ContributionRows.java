package io.banyan.campaign.challenge;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What counts for whom. */
@Component
class ContributionRows {

    private final JdbcClient jdbc;

    ContributionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a contribution; false when it is there already. */
    boolean add(UUID entryId, Contribution one) {
        return jdbc.sql("""
                                insert into campaign.challenge_contribution (entry_id, source, item, person_id, amount, at)
                                values (:entry, :source, :item, :person, :amount, :at) on conflict do nothing
                                """)
                        .param("entry", entryId)
                        .param("source", one.source())
                        .param("item", one.item())
                        .param("person", one.personId())
                        .param("amount", one.amount())
                        .param("at", Timestamp.from(one.at()))
                        .update()
                == 1;
    }

    List<Contribution> of(UUID entryId) {
        return jdbc.sql(
                        "select source, item, person_id, amount, at from campaign.challenge_contribution where entry_id = :id")
                .param("id", entryId)
                .query((row, number) -> new Contribution(
                        row.getString("source"),
                        row.getString("item"),
                        row.getObject("person_id", UUID.class),
                        row.getLong("amount"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** The entries that an event counts for; for one person, where a person is given. */
    List<UUID> entries(String source, @Nullable UUID personId) {
        return jdbc.sql("""
                        select distinct entry_id from campaign.challenge_contribution
                         where source = :source and (cast(:person as uuid) is null or person_id = :person)
                         order by entry_id
                        """)
                .param("source", source)
                .param("person", personId)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    void remove(UUID entryId, String source, @Nullable UUID personId) {
        jdbc.sql("""
                        delete from campaign.challenge_contribution
                         where entry_id = :entry and source = :source
                           and (cast(:person as uuid) is null or person_id = :person)
                        """)
                .param("entry", entryId)
                .param("source", source)
                .param("person", personId)
                .update();
    }

    /** An event adds only so much any more. */
    void lower(UUID entryId, String source, long amount) {
        jdbc.sql("""
                        update campaign.challenge_contribution set amount = least(amount, :amount)
                         where entry_id = :entry and source = :source
                        """)
                .param("entry", entryId)
                .param("source", source)
                .param("amount", amount)
                .update();
    }
}
