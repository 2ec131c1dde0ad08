package io.banyan.campaign.challenge;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who is behind an entry of a challenge, for those who tell its people something. */
@Component
public class Contenders {

    private final EntrantRows entrants;

    Contenders(EntrantRows entrants) {
        this.entrants = entrants;
    }

    /** The person, or everybody in the team. */
    public List<UUID> of(UUID entryId) {
        return entrants.find(entryId)
                .map(entrant ->
                        entrant.members().stream().map(Entrant.Member::personId).toList())
                .orElseGet(List::of);
    }
}
