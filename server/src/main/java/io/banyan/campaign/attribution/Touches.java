package io.banyan.campaign.attribution;

import io.banyan.campaign.ShareOpened;
import io.banyan.campaign.attribution.TouchRows.Visit;
import io.banyan.campaign.attribution.TouchRows.Visited;
import io.banyan.campaign.share.Share;
import io.banyan.kernel.batch.GroupCommit;
import io.banyan.kernel.journal.Journal;
import io.banyan.kernel.transaction.Transactions;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Records that shares are opened. Openings come by the thousand: those that meet are written together, in one commit, and
 * each is durable before its caller goes on.
 */
@Component
public class Touches {

    private static final int LARGEST_BATCH = 500;

    private final TouchRows rows;
    private final Transactions transactions;
    private final Journal journal;
    private final Clock clock;
    private final GroupCommit<Opening, Boolean> commit = new GroupCommit<>("touches", LARGEST_BATCH, 1, this::record);

    Touches(TouchRows rows, Transactions transactions, Journal journal, Clock clock) {
        this.rows = rows;
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Records an opening. Returns after it is durable.
     *
     * @param personId who is signed in, if anybody
     * @return whether it counts as a visit: not the sharer's own, and not the same visit again
     * @throws java.util.concurrent.RejectedExecutionException when more openings wait than can be written soon
     */
    public boolean opened(Share share, String visitorId, @Nullable UUID personId) {
        Opening opening =
                new Opening(share, visitorId, personId, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return !opening.bySharer() && commit.submit(opening);
    }

    private List<Boolean> record(List<Opening> openings) {
        Map<Visit, Integer> firsts = new LinkedHashMap<>();
        Map<Visit, Visited> visits = new LinkedHashMap<>();
        for (int index = 0; index < openings.size(); index++) {
            Visit visit = Visit.of(openings.get(index));
            firsts.putIfAbsent(visit, index);
            visits.merge(visit, visited(visit, openings.get(index)), Touches::joined);
        }
        Set<Integer> fresh = transactions.call(() -> {
            Set<Visit> added = rows.record(List.copyOf(visits.values()));
            Set<Integer> counted = new TreeSet<>();
            added.forEach(visit -> counted.add(Objects.requireNonNull(firsts.get(visit))));
            journal.append(
                    counted.stream().map(index -> fact(openings.get(index))).toList());
            return counted;
        });
        return IntStream.range(0, openings.size()).mapToObj(fresh::contains).toList();
    }

    private static Visited visited(Visit visit, Opening opening) {
        return new Visited(visit, opening.personId(), opening.at(), opening.at());
    }

    private static Visited joined(Visited one, Visited other) {
        return new Visited(
                one.visit(),
                one.personId() == null ? other.personId() : one.personId(),
                one.firstAt().isBefore(other.firstAt()) ? one.firstAt() : other.firstAt(),
                one.lastAt().isAfter(other.lastAt()) ? one.lastAt() : other.lastAt());
    }

    private static ShareOpened fact(Opening opening) {
        Share share = opening.share();
        return new ShareOpened(
                share.id(),
                share.personId(),
                share.campaignId(),
                share.channel(),
                opening.visitorId(),
                opening.personId(),
                opening.at());
    }

    @PreDestroy
    void close() {
        commit.close();
    }
}
