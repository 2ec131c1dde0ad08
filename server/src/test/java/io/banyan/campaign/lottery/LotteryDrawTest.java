package io.banyan.campaign.lottery;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LotteryDrawTest {

    private static final UUID CAMPAIGN = UUID.fromString("0199f0c4-7b1e-7c33-9d5a-3f2b6a1c9e10");

    /** The example beside the script that anybody runs; the script and the shop's page are tested with it too. */
    private static JsonNode example() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(Path.of("../docs/mechanics/verify-draw.example.json")));
    }

    @Test
    void agreesWithTheExampleThatScriptAndPageAreTestedWith() throws IOException {
        var example = example();
        var seed = HexFormat.of().parseHex(example.path("seed").asString());
        assertThat(LotteryDraw.hash(seed)).isEqualTo(example.path("seedHash").asString());
        var odds = example.path("prizes").findValues("odds").stream()
                .map(JsonNode::asInt)
                .toList();
        assertThat(example.path("draws").size()).isEqualTo(40);
        for (var draw : example.path("draws")) {
            var participant = draw.path("participant").asString();
            var ticket = LotteryDraw.ticket(seed, CAMPAIGN, draw.path("number").asLong(), participant);
            assertThat(ticket).isEqualTo(draw.path("ticket").asInt());
            var prize = LotteryDraw.prize(ticket, odds);
            assertThat(prize == null ? -1 : prize).isEqualTo(draw.path("prize").asInt(-1));
        }
        assertThat(LotteryDraw.participant(CAMPAIGN, UUID.fromString("0199f0c4-0000-7000-8000-000000000002")))
                .isEqualTo(example.path("draws").path(0).path("participant").asString());
    }

    @Test
    void oddsAreLaidOutInOrder() {
        var odds = List.of(1, 2, 999_997);
        assertThat(LotteryDraw.prize(0, odds)).isZero();
        assertThat(LotteryDraw.prize(1, odds)).isEqualTo(1);
        assertThat(LotteryDraw.prize(2, odds)).isEqualTo(1);
        assertThat(LotteryDraw.prize(3, odds)).isEqualTo(2);
        assertThat(LotteryDraw.prize(999_999, odds)).isEqualTo(2);
        assertThat(LotteryDraw.prize(500, List.of(100, 400))).isNull();
        assertThat(LotteryDraw.prize(0, List.of())).isNull();
    }

    /** Of 100,000 tickets of a random seed each tenth has its share: chi-square with 9 degrees of freedom, p of about 0.000001. */
    @Test
    void ticketsAreUniform() {
        Seeds.each(1, random -> {
            var seed = new byte[LotteryDraw.SEED_BYTES];
            random.nextBytes(seed);
            var counts = new int[10];
            for (int number = 1; number <= 100_000; number++) {
                var ticket = LotteryDraw.ticket(seed, CAMPAIGN, number, "a");
                assertThat(ticket).isBetween(0, 999_999);
                counts[ticket / 100_000]++;
            }
            double chiSquare = 0;
            for (var count : counts) {
                chiSquare += Math.pow(count - 10_000.0, 2) / 10_000;
            }
            assertThat(chiSquare).isLessThan(45);
        });
    }
}
