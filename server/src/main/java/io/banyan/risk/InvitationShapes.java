package io.banyan.risk;

import io.banyan.engine.risk.DisjointSets;
import io.banyan.engine.risk.InvitationLoops;
import io.banyan.engine.risk.InvitationStars;
import io.banyan.engine.spread.InvitationForest;
import io.banyan.risk.SignalRows.Pair;
import io.banyan.risk.spi.InvitationSource;
import io.banyan.risk.spi.InvitationSource.Brought;
import io.banyan.risk.spi.RiskRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The shapes that bought invitations leave in the forest around this one: a star (many at once, of whom nothing came) and
 * a loop (the chain of inviters comes back to a person who is in it already, by another account).
 */
@Component
class InvitationShapes implements RiskRule {

    private static final int MOST_BROUGHT = 500;

    private final ObjectProvider<InvitationSource> invitations;
    private final SignalRows signals;

    InvitationShapes(ObjectProvider<InvitationSource> invitations, SignalRows signals) {
        this.invitations = invitations;
        this.signals = signals;
    }

    @Override
    public List<Suspicion> look(RewardQuestion question, RiskPolicy policy) {
        var invited = question.invitation();
        var source = invitations.getIfAvailable();
        if (invited == null || source == null) {
            return List.of();
        }
        var suspicions = new ArrayList<Suspicion>();
        var window = Duration.ofMinutes(policy.starWindowMinutes());
        var since = question.at().minus(window.multipliedBy(2));
        var burst = burst(source.broughtBy(invited.inviterId(), since, MOST_BROUGHT), policy.starBurst(), window);
        if (burst > 0) {
            suspicions.add(Suspicion.hold(
                    "shape.star",
                    policy.starWindowMinutes() + " 分钟内带来 " + burst + " 人，他们没有购买，也没有带来别人",
                    burst + " people brought within " + policy.starWindowMinutes()
                            + " minutes who neither bought nor brought anybody"));
        }
        var chain = new ArrayList<UUID>();
        chain.add(invited.inviteeId());
        chain.add(invited.inviterId());
        chain.addAll(source.above(invited.inviterId(), policy.loopDepth()));
        if (comesBack(chain, signals.same(chain))) {
            suspicions.add(Suspicion.hold(
                    "shape.loop",
                    "邀请链绕回了同一个人的另一个账号",
                    "The chain of invitations comes back to another account of somebody in it"));
        }
        return List.copyOf(suspicions);
    }

    /** The largest burst of idle people, 0 when it makes no star. */
    static int burst(List<Brought> brought, int least, Duration window) {
        // The inviter is person 0; whoever brought others has one of them below, which is all that matters here.
        var inviters = new ArrayList<Integer>();
        var joined = new ArrayList<Long>();
        var active = new ArrayList<Boolean>();
        inviters.add(InvitationForest.NOBODY);
        joined.add(0L);
        active.add(true);
        for (var one : brought) {
            inviters.add(0);
            joined.add(one.at().getEpochSecond());
            active.add(one.active());
            if (one.brought()) {
                inviters.add(inviters.size() - 1);
                joined.add(one.at().getEpochSecond());
                active.add(true);
            }
        }
        var forest = InvitationForest.of(
                inviters.stream().mapToInt(Integer::intValue).toArray());
        return new InvitationStars(least, window.toSeconds())
                .find(forest, joined.stream().mapToLong(Long::longValue).toArray(), active::get).stream()
                        .filter(star -> star.inviter() == 0)
                        .mapToInt(star -> star.burst())
                        .max()
                        .orElse(0);
    }

    /** @param chain the invited first, then the inviter, the inviter's inviter and so on */
    static boolean comesBack(List<UUID> chain, Collection<Pair> same) {
        var sets = new DisjointSets(chain.size());
        for (var pair : same) {
            var one = chain.indexOf(pair.one());
            var other = chain.indexOf(pair.other());
            // That the two of one invitation are the same is what shared traces say already.
            if (one + other > 1) {
                sets.union(one, other);
            }
        }
        var inviters = new int[chain.size()];
        var identities = new int[chain.size()];
        for (int i = 0; i < chain.size(); i++) {
            inviters[i] = i + 1 < chain.size() ? i + 1 : InvitationForest.NOBODY;
            identities[i] = sets.find(i);
        }
        return InvitationLoops.find(InvitationForest.of(inviters), identities).stream()
                .anyMatch(loop -> Arrays.stream(loop.invited()).anyMatch(person -> person == 0));
    }
}
