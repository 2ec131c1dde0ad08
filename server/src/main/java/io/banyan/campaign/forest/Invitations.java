package io.banyan.campaign.forest;

import io.banyan.campaign.InviteAccepted;
import io.banyan.campaign.attribution.Act;
import io.banyan.campaign.attribution.Attribution;
import io.banyan.campaign.attribution.Credit;
import io.banyan.kernel.journal.Journal;
import io.banyan.kernel.transaction.Transactions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who brought whom. A person's place is fixed once: when first brought by somebody, when first bringing somebody, or with
 * the first paid join. New edges therefore only ever hang a newcomer under a person; there are no cycles and no second
 * inviters, and depths never change.
 */
@Component
public class Invitations {

    private final ForestRows rows;
    private final Attribution attribution;
    private final Transactions transactions;
    private final Journal journal;

    Invitations(ForestRows rows, Attribution attribution, Transactions transactions, Journal journal) {
        this.rows = rows;
        this.attribution = attribution;
        this.transactions = transactions;
        this.journal = journal;
    }

    public Optional<UUID> inviterOf(UUID personId) {
        return invitationOf(personId).map(Invitation::inviterId);
    }

    public Optional<Invitation> invitationOf(UUID personId) {
        return rows.of(personId);
    }

    /** The person's inviter and those they brought themselves. */
    public Set<UUID> friendsOf(UUID personId) {
        Set<UUID> friends = new HashSet<>();
        inviterOf(personId).ifPresent(friends::add);
        broughtBy(Set.of(personId), 10_000).forEach(invitation -> friends.add(invitation.inviteeId()));
        return friends;
    }

    /** How many people each of these brought; people who brought nobody are left out. */
    public Map<UUID, Long> brought(Collection<UUID> inviters) {
        return inviters.isEmpty() ? Map.of() : rows.counts(inviters);
    }

    /** Those whom these people brought, first come first. */
    public List<Invitation> broughtBy(Collection<UUID> inviters, int limit) {
        return inviters.isEmpty() ? List.of() : rows.broughtBy(inviters, limit);
    }

    /** Those whom somebody brought since then, the latest first. */
    public List<Invitation> broughtSince(UUID inviter, Instant since, int limit) {
        return rows.broughtSince(inviter, since, limit);
    }

    /** The people below one, inviters before those they brought, down to a depth and a number. */
    public List<Invitation> below(UUID personId, int levels, int limit) {
        List<Invitation> below = new ArrayList<>();
        Set<UUID> level = Set.of(personId);
        for (int i = 0; i < levels && !level.isEmpty() && below.size() < limit; i++) {
            Set<UUID> next = new HashSet<>();
            for (Invitation invitation : broughtBy(level, limit - below.size())) {
                below.add(invitation);
                next.add(invitation.inviteeId());
            }
            level = next;
        }
        return below;
    }

    /**
     * Fixes the inviter of a person who signed up, if a share is to be credited; if not, the place stays open. Safe to call
     * again and from several places: the first call decides.
     *
     * @return the person's invitation, whether made now or before
     */
    public Optional<Invitation> signedUp(Act act) {
        return settle(act, false);
    }

    /** The same for a paid join or first order; where nobody is to be credited, the person's place is fixed too, as a root. */
    public Optional<Invitation> joined(Act act) {
        return settle(act, true);
    }

    private Optional<Invitation> settle(Act act, boolean forGood) {
        UUID person = Objects.requireNonNull(act.personId(), "a person has a place, a visitor has none");
        return transactions.call(() -> {
            if (rows.depth(person).isPresent()) {
                return rows.of(person);
            }
            // whichever campaign they join, it is the last touch of any share that brought them
            Optional<Credit> credit =
                    attribution.creditedShare(new Act(person, act.visitorId(), null, act.shareCode(), act.at()));
            if (credit.isPresent()) {
                return place(person, credit.get(), act.at());
            }
            if (forGood) {
                rows.lock(person);
                if (rows.depth(person).isEmpty()) {
                    rows.plant(person, act.at());
                }
            }
            return Optional.empty();
        });
    }

    /**
     * Hangs the person under the sharer unless the person has a place already. Of two who bring the same person at once, and
     * of two people who bring each other at once, one waits for the other here and then finds the place taken.
     */
    Optional<Invitation> place(UUID person, Credit credit, Instant at) {
        UUID inviter = credit.sharerId();
        if (inviter.equals(person)) {
            throw new IllegalArgumentException("nobody invites themselves");
        }
        return transactions.call(() -> {
            rows.lock(person, inviter);
            if (rows.depth(person).isPresent()) {
                return rows.of(person);
            }
            Instant placedAt = at.truncatedTo(ChronoUnit.MICROS);
            int above = rows.depth(inviter).orElseGet(() -> {
                rows.plant(inviter, placedAt);
                return 0;
            });
            Invitation invitation =
                    new Invitation(person, inviter, credit.campaignId(), credit.shareId(), placedAt, above + 1);
            rows.hang(invitation);
            journal.append(new InviteAccepted(
                    inviter, person, credit.campaignId(), credit.shareId(), invitation.depth(), placedAt));
            return Optional.of(invitation);
        });
    }
}
