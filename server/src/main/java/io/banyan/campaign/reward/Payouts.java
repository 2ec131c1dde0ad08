package io.banyan.campaign.reward;

import io.banyan.campaign.specification.RewardTerm;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The ways in which rewards come to their owners, one for each kind. */
@Component
public class Payouts {

    private final Map<RewardTerm.Kind, Payout> byKind;

    Payouts(List<Payout> payouts) {
        this.byKind = payouts.stream().collect(Collectors.toMap(Payout::kind, Function.identity()));
    }

    Payout of(RewardTerm term) {
        var kind = term.kind();
        return Objects.requireNonNull(byKind.get(kind), () -> "nothing pays rewards of kind " + kind);
    }

    /** What such a reward is, in words. */
    public RewardShown shown(RewardTerm term) {
        return of(term).shown(term);
    }

    /** Why such a reward cannot be promised as things stand now; nothing when it can. */
    public Optional<Payout.Unfit> unfit(RewardTerm term) {
        return of(term).unfit(term);
    }
}
