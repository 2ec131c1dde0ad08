package io.banyan.campaign.lottery;

import io.banyan.campaign.lottery.Lottery.Stock;
import io.banyan.campaign.lottery.LotterySpec.ChanceTask;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored lotteries, their draws and what earned chances. */
@Component
class LotteryRows {

    private final JdbcClient jdbc;

    LotteryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String MAKE = """
            insert into campaign.lottery (campaign_id, seed, seed_hash, made_at) values (:campaign, :seed, :hash, :at)
            on conflict (campaign_id) do nothing
            """;

    /** Makes a lottery, or, if nobody has drawn yet, sets the stock of its prizes anew. */
    void make(UUID campaignId, byte[] sealedSeed, String hash, List<Integer> stock, Instant at) {
        jdbc.sql(MAKE)
                .param("campaign", campaignId)
                .param("seed", sealedSeed)
                .param("hash", hash)
                .param("at", Timestamp.from(at))
                .update();
        jdbc.sql("delete from campaign.lottery_prize where campaign_id = :campaign")
                .param("campaign", campaignId)
                .update();
        jdbc.sql("""
                        insert into campaign.lottery_prize (campaign_id, place, stock)
                        select :campaign, place - 1, stock from unnest(:stock::integer[]) with ordinality as p (stock, place)
                        """)
                .param("campaign", campaignId)
                .param("stock", stock.toArray(Integer[]::new))
                .update();
    }

    Optional<Lottery> find(UUID campaignId) {
        var prizes = jdbc.sql(
                        "select stock, won from campaign.lottery_prize where campaign_id = :campaign order by place")
                .param("campaign", campaignId)
                .query((row, number) -> new Stock(row.getInt("stock"), row.getInt("won")))
                .list();
        return jdbc.sql("select seed, seed_hash, draws from campaign.lottery where campaign_id = :campaign")
                .param("campaign", campaignId)
                .query((row, number) -> new Lottery(
                        campaignId, row.getBytes("seed"), row.getString("seed_hash"), row.getLong("draws"), prizes))
                .optional();
    }

    private static final String INSERT = """
            insert into campaign.lottery_draw (campaign_id, number, person_id, participant, ticket, prize, won, drawn_at)
            values (:campaign, :number, :person, :participant, :ticket, :prize, :won, :at)
            """;

    /** Stores the next draw. The caller holds the campaign's gate. */
    void insert(Drawn drawn) {
        jdbc.sql(INSERT)
                .param("campaign", drawn.campaignId())
                .param("number", drawn.number())
                .param("person", drawn.personId())
                .param("participant", drawn.participant())
                .param("ticket", drawn.ticket())
                .param("prize", drawn.prize())
                .param("won", drawn.won())
                .param("at", Timestamp.from(drawn.at()))
                .update();
        jdbc.sql("update campaign.lottery set draws = :number where campaign_id = :campaign")
                .param("number", drawn.number())
                .param("campaign", drawn.campaignId())
                .update();
        if (drawn.won()) {
            jdbc.sql("update campaign.lottery_prize set won = won + 1 where campaign_id = :campaign and place = :prize")
                    .param("campaign", drawn.campaignId())
                    .param("prize", drawn.prize())
                    .update();
        }
    }

    private static final String SELECT = """
            select campaign_id, number, person_id, participant, ticket, prize, won, drawn_at from campaign.lottery_draw
            """;

    Optional<Drawn> draw(UUID campaignId, long number) {
        return jdbc.sql(SELECT + "where campaign_id = :campaign and number = :number")
                .param("campaign", campaignId)
                .param("number", number)
                .query(LotteryRows::drawn)
                .optional();
    }

    /** All draws from a number on. */
    List<Drawn> after(UUID campaignId, long number, int limit) {
        return jdbc.sql(SELECT + "where campaign_id = :campaign and number > :number order by number limit :limit")
                .param("campaign", campaignId)
                .param("number", number)
                .param("limit", limit)
                .query(LotteryRows::drawn)
                .list();
    }

    List<Drawn> ofPerson(UUID campaignId, UUID personId, int limit) {
        return jdbc.sql(SELECT
                        + "where campaign_id = :campaign and person_id = :person order by number desc limit :limit")
                .param("campaign", campaignId)
                .param("person", personId)
                .param("limit", limit)
                .query(LotteryRows::drawn)
                .list();
    }

    /** The latest draws that won. */
    List<Drawn> winners(UUID campaignId, int limit) {
        return jdbc.sql(SELECT + "where campaign_id = :campaign and won order by number desc limit :limit")
                .param("campaign", campaignId)
                .param("limit", limit)
                .query(LotteryRows::drawn)
                .list();
    }

    private static final String DONE = """
            insert into campaign.lottery_task (campaign_id, task, cause, person_id, day, done_at)
            values (:campaign, :task, :cause, :person, :day, :at)
            on conflict do nothing
            """;

    /** Notes that a task was done; false when this cause counted before. */
    boolean done(UUID campaignId, ChanceTask.Kind task, String cause, UUID personId, LocalDate day, Instant at) {
        return jdbc.sql(DONE)
                        .param("campaign", campaignId)
                        .param("task", task.name())
                        .param("cause", cause)
                        .param("person", personId)
                        .param("day", Date.valueOf(day))
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** The lotteries in which this cause earned chances. */
    List<UUID> campaignsOf(ChanceTask.Kind task, String cause) {
        return jdbc.sql(
                        "select campaign_id from campaign.lottery_task where task = :task and cause = :cause order by 1")
                .param("task", task.name())
                .param("cause", cause)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** How often a person did each task on a day. */
    Map<ChanceTask.Kind, Integer> doneOn(UUID campaignId, UUID personId, LocalDate day) {
        var done = new HashMap<ChanceTask.Kind, Integer>();
        jdbc.sql("""
                        select task, count(*) as times from campaign.lottery_task
                         where campaign_id = :campaign and person_id = :person and day = :day group by task
                        """)
                .param("campaign", campaignId)
                .param("person", personId)
                .param("day", Date.valueOf(day))
                .query(row -> {
                    done.put(ChanceTask.Kind.valueOf(row.getString("task")), row.getInt("times"));
                });
        return done;
    }

    private static Drawn drawn(ResultSet row, int index) throws SQLException {
        return new Drawn(
                row.getObject("campaign_id", UUID.class),
                row.getLong("number"),
                row.getObject("person_id", UUID.class),
                row.getString("participant"),
                row.getInt("ticket"),
                row.getObject("prize", Integer.class),
                row.getBoolean("won"),
                row.getTimestamp("drawn_at").toInstant());
    }
}
