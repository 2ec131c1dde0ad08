package io.banyan.ledger;

import io.banyan.kernel.id.Ids;
import io.banyan.kernel.money.Money;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the ledger. */
@Component
class LedgerRows {

    private final JdbcClient jdbc;
    private final Ids ids;

    LedgerRows(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    private static final String INSERT_TRANSFER = """
            insert into ledger.transfer (id, idempotency_key, description, fingerprint, posted_at)
            values (:id, :key, :description, :fingerprint, :at)
            on conflict (idempotency_key) do nothing
            """;

    boolean insertTransfer(Transfer transfer) {
        return jdbc.sql(INSERT_TRANSFER)
                        .param("id", transfer.id())
                        .param("key", transfer.idempotencyKey())
                        .param("description", transfer.description())
                        .param("fingerprint", fingerprint(transfer.postings()))
                        .param("at", transfer.postedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The transfer posted earlier under the same key. */
    Transfer firstTransfer(Transfer again) {
        return jdbc.sql(
                        "select id, description, fingerprint, posted_at from ledger.transfer where idempotency_key = :key")
                .param("key", again.idempotencyKey())
                .query((row, number) -> {
                    if (!MessageDigest.isEqual(row.getBytes("fingerprint"), fingerprint(again.postings()))) {
                        throw new IllegalArgumentException(
                                "the key " + again.idempotencyKey() + " was used for another transfer");
                    }
                    return new Transfer(
                            row.getObject("id", UUID.class),
                            again.idempotencyKey(),
                            row.getString("description"),
                            again.postings(),
                            row.getObject("posted_at", OffsetDateTime.class).toInstant());
                })
                .single();
    }

    private static byte[] fingerprint(List<Posting> postings) {
        var text = postings.stream()
                .map(posting ->
                        posting.account().kind() + " " + posting.account().owner() + " " + posting.amount())
                .sorted()
                .collect(Collectors.joining("\n"));
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final String FIND =
            "select id from ledger.account where kind = :kind and owner = :owner and currency = :currency";

    private static final String OPEN = """
            insert into ledger.account (id, kind, owner, currency, guarded)
            values (:id, :kind, :owner, :currency, :guarded)
            on conflict (kind, owner, currency) do nothing
            """;

    /** The id of an account, made when new; the row of a guarded one is locked. */
    UUID open(Account account, boolean guarded) {
        var find = guarded ? FIND + " for no key update" : FIND;
        var found = find(account, find);
        if (found != null) {
            return found;
        }
        jdbc.sql(OPEN)
                .param("id", ids.next())
                .param("kind", account.kind())
                .param("owner", account.owner())
                .param("currency", account.currency())
                .param("guarded", guarded)
                .update();
        return Objects.requireNonNull(find(account, find));
    }

    private @Nullable UUID find(Account account, String sql) {
        return jdbc.sql(sql)
                .param("kind", account.kind())
                .param("owner", account.owner())
                .param("currency", account.currency())
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private static final String MOVE = """
            update ledger.account set balance_minor = balance_minor + :change
            where id = :id and balance_minor + :change >= 0
            returning balance_minor
            """;

    /** Changes the balance of a locked account; when it would go below zero, tells how far and changes nothing. */
    Money move(UUID id, Money change) {
        var moved = jdbc.sql(MOVE)
                .param("change", change.minor())
                .param("id", id)
                .query(Long.class)
                .optional();
        if (moved.isPresent()) {
            return Money.of(moved.get(), change.currency());
        }
        var balance = jdbc.sql("select balance_minor from ledger.account where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
        return Money.of(balance, change.currency()).plus(change);
    }

    private static final String INSERT_POSTINGS = """
            insert into ledger.posting (transfer_id, line, account_id, amount_minor)
            select :transfer, p.line, p.account, p.amount
            from unnest(:lines::int[], :accounts::uuid[], :amounts::bigint[]) as p (line, account, amount)
            """;

    void insertPostings(Transfer transfer, Map<Account, UUID> accounts) {
        var postings = transfer.postings();
        jdbc.sql(INSERT_POSTINGS)
                .param("transfer", transfer.id())
                .param("lines", IntStream.range(0, postings.size()).boxed().toArray(Integer[]::new))
                .param(
                        "accounts",
                        postings.stream().map(p -> accounts.get(p.account())).toArray(UUID[]::new))
                .param("amounts", postings.stream().map(p -> p.amount().minor()).toArray(Long[]::new))
                .update();
    }

    Money guardedBalance(Account account) {
        return balance(
                account,
                "select balance_minor from ledger.account where kind = :kind and owner = :owner and currency = :currency");
    }

    Money openBalance(Account account) {
        return balance(account, """
                select sum(p.amount_minor)::bigint from ledger.posting p join ledger.account a on a.id = p.account_id
                where a.kind = :kind and a.owner = :owner and a.currency = :currency
                having count(*) > 0
                """);
    }

    private Money balance(Account account, String sql) {
        var minor = jdbc.sql(sql)
                .param("kind", account.kind())
                .param("owner", account.owner())
                .param("currency", account.currency())
                .query(Long.class)
                .optional()
                .orElse(0L);
        return Money.of(minor, account.currency());
    }

    private static final String STATEMENT = """
            select t.id, t.idempotency_key, t.description, sum(p.amount_minor)::bigint as amount, t.posted_at
            from ledger.posting p join ledger.account a on a.id = p.account_id join ledger.transfer t on t.id = p.transfer_id
            where a.kind = :kind and a.owner = :owner and a.currency = :currency
              and (:before::uuid is null or t.id < :before::uuid)
            group by t.id order by t.id desc limit :limit
            """;

    List<StatementLine> statement(Account account, @Nullable UUID before, int limit) {
        return jdbc.sql(STATEMENT)
                .param("kind", account.kind())
                .param("owner", account.owner())
                .param("currency", account.currency())
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> new StatementLine(
                        row.getObject("id", UUID.class),
                        row.getString("idempotency_key"),
                        row.getString("description"),
                        Money.of(row.getLong("amount"), account.currency()),
                        row.getObject("posted_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
