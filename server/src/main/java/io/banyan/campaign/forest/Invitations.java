package io.banyan.campaign.forest;

import io.banyan.campaign.attribution.Act;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who brought whom. A person's place is fixed once: when first brought by somebody, or when first bringing somebody.
 * New edges therefore only ever hang a newcomer under a person; there are no cycles and no second inviters.
 */
@Component
public class Invitations {

    public Optional<UUID> inviterOf(UUID personId) {
        return invitationOf(personId).map(Invitation::inviterId);
    }

    public Optional<Invitation> invitationOf(UUID personId) {
        throw new UnsupportedOperationException("lands next");
    }

    /**
     * Fixes the inviter of the person who acted, if this is a first qualifying act (sign-up or first paid join) and
     * somebody is to be credited. Safe to call again and from several places: the first call decides.
     *
     * @return the person's invitation, whether made now or before
     */
    public Optional<Invitation> settle(Act act) {
        throw new UnsupportedOperationException("lands next");
    }
}
