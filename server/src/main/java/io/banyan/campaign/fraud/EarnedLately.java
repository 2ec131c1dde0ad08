package io.banyan.campaign.fraud;

import io.banyan.risk.RewardQuestion.Earned;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many rewards somebody got lately for inviting others. */
@Component
class EarnedLately {

    private final JdbcClient jdbc;

    EarnedLately(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String COUNT = """
            select count(*) filter (where intended_at > :hour) as hour,
                   count(*) filter (where intended_at > :day) as day,
                   count(*) as month
              from campaign.reward
             where person_id = :person and counterpart_id is not null and purpose in ('INVITER', 'SECOND_LEVEL')
               and state <> 'REJECTED' and intended_at > :month
            """;

    Earned by(UUID personId, Instant now) {
        return jdbc.sql(COUNT)
                .param("person", personId)
                .param("hour", now.minus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC))
                .param("day", now.minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                .param("month", now.minus(Duration.ofDays(30)).atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Earned(row.getLong("hour"), row.getLong("day"), row.getLong("month")))
                .single();
    }
}
