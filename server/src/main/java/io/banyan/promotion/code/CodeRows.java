package io.banyan.promotion.code;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps batches of codes, and of each code its hash. */
@Component
class CodeRows {

    private final JdbcClient jdbc;

    CodeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Codes made together; its id is that of the job that makes them.
     *
     * @param made how many there are so far
     * @param redeemed how many were turned into coupons
     */
    record CodeBatch(UUID id, UUID templateId, int size, int made, int redeemed, Instant createdAt, String createdBy) {}

    /** A code as it is kept. */
    record Code(byte[] hash, UUID templateId, @Nullable UUID couponId) {}

    private static final String BATCH = """
            select b.id, b.template_id, b.size, b.made, b.created_at, b.created_by,
                   (select count(*) from promotion.code c where c.batch_id = b.id and c.coupon_id is not null) as redeemed
            from promotion.code_batch b
            """;

    void insertBatch(UUID id, UUID templateId, int size, Instant at, String by) {
        jdbc.sql("""
                        insert into promotion.code_batch (id, template_id, size, created_at, created_by)
                        values (:id, :template, :size, :at, :by)
                        """)
                .param("id", id)
                .param("template", templateId)
                .param("size", size)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    Optional<CodeBatch> batch(UUID id) {
        return jdbc.sql(BATCH + "where b.id = :id")
                .param("id", id)
                .query(CodeRows::batch)
                .optional();
    }

    /** The newest first. */
    List<CodeBatch> batches(UUID templateId) {
        return jdbc.sql(BATCH + "where b.template_id = :template order by b.id desc limit 200")
                .param("template", templateId)
                .query(CodeRows::batch)
                .list();
    }

    /** How many of them were new. */
    int insert(UUID batchId, List<byte[]> hashes) {
        return jdbc.sql("""
                        insert into promotion.code (hash, batch_id) select h, :batch from unnest(:hashes::bytea[]) as c (h)
                        on conflict do nothing
                        """)
                .param("batch", batchId)
                .param("hashes", hashes.toArray(byte[][]::new))
                .update();
    }

    void made(UUID batchId, int made) {
        jdbc.sql("update promotion.code_batch set made = :made where id = :id")
                .param("made", made)
                .param("id", batchId)
                .update();
    }

    /** Forgets the codes of a batch that is made again. Nobody was told them, so none can be in use. */
    void clear(UUID batchId) {
        jdbc.sql("delete from promotion.code where batch_id = :batch and coupon_id is null")
                .param("batch", batchId)
                .update();
    }

    private static final String LOCK = """
            select c.hash, b.template_id, c.coupon_id from promotion.code c join promotion.code_batch b on b.id = c.batch_id
            where c.hash = :hash for update of c
            """;

    /** Locked until the transaction ends. */
    Optional<Code> lock(byte[] hash) {
        return jdbc.sql(LOCK)
                .param("hash", hash)
                .query((row, number) -> new Code(
                        row.getBytes("hash"),
                        row.getObject("template_id", UUID.class),
                        row.getObject("coupon_id", UUID.class)))
                .optional();
    }

    void redeemed(byte[] hash, UUID couponId) {
        jdbc.sql("update promotion.code set coupon_id = :coupon where hash = :hash")
                .param("coupon", couponId)
                .param("hash", hash)
                .update();
    }

    private static CodeBatch batch(ResultSet row, int number) throws SQLException {
        return new CodeBatch(
                row.getObject("id", UUID.class),
                row.getObject("template_id", UUID.class),
                row.getInt("size"),
                row.getInt("made"),
                row.getInt("redeemed"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"));
    }
}
