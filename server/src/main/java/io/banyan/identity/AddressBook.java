package io.banyan.identity;

import io.banyan.kernel.id.Ids;
import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.kernel.vault.Vault;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The addresses of people, kept encrypted. Every look-up is scoped by the person. */
@Component
public class AddressBook {

    static final int MAXIMUM = 20;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Vault vault;
    private final JsonMapper json;
    private final Ids ids;
    private final Clock clock;

    AddressBook(JdbcClient jdbc, Transactions transactions, Vault vault, JsonMapper json, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.vault = vault;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /** An address in somebody's book. */
    public record SavedAddress(UUID id, ContactAddress address, boolean preferred) {}

    private static final String ALL = """
            select id, sealed, preferred from identity.address where person_id = :person
            order by preferred desc, created_at desc, id desc
            """;

    /** All of a person's addresses, the preferred one first. */
    public List<SavedAddress> of(UUID person) {
        return jdbc.sql(ALL)
                .param("person", person)
                .query((row, number) -> {
                    var id = row.getObject("id", UUID.class);
                    return new SavedAddress(id, open(id, row.getBytes("sealed")), row.getBoolean("preferred"));
                })
                .list();
    }

    public Optional<SavedAddress> find(UUID person, UUID address) {
        return of(person).stream().filter(saved -> saved.id().equals(address)).findFirst();
    }

    private static final String INSERT = """
            insert into identity.address (id, person_id, sealed, preferred, created_at)
            values (:id, :person, :sealed, :preferred, :now)
            """;

    /** Adds an address; the first one is preferred whether asked or not. */
    public SavedAddress add(UUID person, ContactAddress address, boolean preferred) {
        return transactions.call(() -> {
            var count = lock(person);
            if (count >= MAXIMUM) {
                throw new ProblemException(IdentityProblem.ADDRESS_LIMIT);
            }
            var id = ids.next();
            var first = preferred || count == 0;
            if (first) {
                preferNone(person);
            }
            jdbc.sql(INSERT)
                    .param("id", id)
                    .param("person", person)
                    .param("sealed", seal(id, address))
                    .param("preferred", first)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            return new SavedAddress(id, address, first);
        });
    }

    private static final String UPDATE = """
            update identity.address set sealed = :sealed, preferred = preferred or :preferred
            where id = :id and person_id = :person returning preferred
            """;

    public SavedAddress change(UUID person, UUID id, ContactAddress address, boolean preferred) {
        return transactions.call(() -> {
            lock(person);
            if (preferred) {
                preferNone(person);
            }
            return jdbc.sql(UPDATE)
                    .param("sealed", seal(id, address))
                    .param("preferred", preferred)
                    .param("id", id)
                    .param("person", person)
                    .query((row, number) -> new SavedAddress(id, address, row.getBoolean("preferred")))
                    .optional()
                    .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        });
    }

    private static final String PREFER_NEWEST = """
            update identity.address set preferred = true where id = (
                select id from identity.address where person_id = :person order by created_at desc, id desc limit 1)
              and not exists (select from identity.address where person_id = :person and preferred)
            """;

    /** Removes an address; of those left the newest is preferred when the preferred one went. */
    public void remove(UUID person, UUID id) {
        transactions.run(() -> {
            lock(person);
            var removed = jdbc.sql("delete from identity.address where id = :id and person_id = :person")
                    .param("id", id)
                    .param("person", person)
                    .update();
            if (removed == 0) {
                throw new ProblemException(CommonProblem.NOT_FOUND);
            }
            jdbc.sql(PREFER_NEWEST).param("person", person).update();
        });
    }

    /** Holds the person's row, so that changes of one book follow one another, and counts the addresses. */
    private int lock(UUID person) {
        var known = jdbc.sql("select id from identity.person where id = :person for update")
                .param("person", person)
                .query(UUID.class)
                .optional();
        if (known.isEmpty()) {
            throw new ProblemException(CommonProblem.NOT_FOUND);
        }
        return jdbc.sql("select count(*) from identity.address where person_id = :person")
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    private void preferNone(UUID person) {
        jdbc.sql("update identity.address set preferred = false where person_id = :person and preferred")
                .param("person", person)
                .update();
    }

    private byte[] seal(UUID id, ContactAddress address) {
        return vault.encrypt(json.writeValueAsString(address), "identity.address." + id);
    }

    private ContactAddress open(UUID id, byte[] sealed) {
        return json.readValue(vault.decrypt(sealed, "identity.address." + id), ContactAddress.class);
    }
}
