package io.banyan.campaign.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.banyan.trade.OrderPaid;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** What a board must say, counted by hand from the story that made it. */
final class BoardRecount {

    private BoardRecount() {}

    private static long sum(CampaignBoard board, ToLongFunction<CampaignBoard.BoardPoint> number) {
        return board.series().stream().mapToLong(number).sum();
    }

    static void check(BoardStory story, CampaignBoard board) {
        long participants = story.joined.size();
        assertThat(board.visits()).isEqualTo(story.visits);
        assertThat(board.visitors()).isEqualTo(story.visitors.size());
        assertThat(board.sharers()).isEqualTo(story.shares.size());
        assertThat(board.shares())
                .isEqualTo(story.shares.values().stream().mapToInt(Map::size).sum());
        assertThat(board.participants()).isEqualTo(participants);
        assertThat(board.newParticipants()).isEqualTo(story.brought.size());
        assertThat(board.joins()).isEqualTo(story.joins);
        assertThat(board.orders())
                .isEqualTo(story.orders.values().stream().filter(story::kept).count());
        assertThat(board.sales().minor())
                .isEqualTo(story.orders.values().stream()
                        .mapToLong(order -> order.total().minor() - story.refunded.getOrDefault(order.orderId(), 0L))
                        .sum());
        assertThat(board.newCustomers())
                .isEqualTo(story.orders.values().stream()
                        .filter(order -> order.firstPaidOrder() && story.kept(order))
                        .map(OrderPaid::personId)
                        .distinct()
                        .count());
        if (participants > 0) {
            assertThat(board.k()).isCloseTo((double) story.brought.size() / participants, within(1e-12));
            assertThat(board.shareRate())
                    .isCloseTo(
                            (double) story.joined.keySet().stream()
                                            .filter(story.shares::containsKey)
                                            .count()
                                    / participants,
                            within(1e-12));
        }
        assertThat(board.depth())
                .isEqualTo(story.joined.keySet().stream()
                        .mapToInt(story::depth)
                        .max()
                        .orElse(0));
        if (story.parent.isEmpty()) {
            assertThat(board.branching()).isNull();
            assertThat(board.cycleTimeSeconds()).isNull();
        } else {
            assertThat(board.branching())
                    .isCloseTo(
                            (double) story.parent.size()
                                    / Set.copyOf(story.parent.values()).size(),
                            within(1e-12));
            List<Long> waits = story.parent.entrySet().stream()
                    .map(edge -> story.joined.get(edge.getKey()).getEpochSecond()
                            - story.joined.get(edge.getValue()).getEpochSecond())
                    .sorted()
                    .toList();
            int size = waits.size();
            assertThat(board.cycleTimeSeconds())
                    .isCloseTo((waits.get((size - 1) / 2) + waits.get(size / 2)) / 2.0, within(1e-9));
            assertThat(board.cohorts().stream()
                            .mapToLong(CampaignBoard.BoardCohort::participants)
                            .sum())
                    .isEqualTo(participants);
        }
        Map<String, Long> states =
                story.groups.values().stream().collect(Collectors.groupingBy(state -> state, Collectors.counting()));
        assertThat(board.groups())
                .isEqualTo(new CampaignBoard.BoardGroups(
                        states.getOrDefault("OPEN", 0L),
                        states.getOrDefault("COMPLETED", 0L),
                        states.getOrDefault("EXPIRED", 0L)));
        assertThat(sum(board, CampaignBoard.BoardPoint::visits)).isEqualTo(story.visits);
        assertThat(sum(board, CampaignBoard.BoardPoint::joins)).isEqualTo(story.joins);
        assertThat(sum(board, CampaignBoard.BoardPoint::spent))
                .isEqualTo(story.rewards
                        + story.orders.values().stream()
                                .filter(story::kept)
                                .mapToLong(order -> order.discount().minor())
                                .sum());
        assertThat(board.channels().stream()
                        .mapToLong(CampaignBoard.BoardChannel::visits)
                        .sum())
                .isEqualTo(story.visits);
    }
}
