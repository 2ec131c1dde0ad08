package io.banyan.campaign.attribution;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Credits acts to shares. Self-touches never count. */
@Component
public class Attribution {

    /** The one share an act is owed to: under {@code LINEAR} the last of those that share the credit. */
    public Optional<Credit> creditedShare(Act act, CreditRule rule) {
        throw new UnsupportedOperationException("lands next");
    }

    /** All shares an act is owed to, in order of their touches. */
    public List<Credit> credits(Act act, CreditRule rule) {
        throw new UnsupportedOperationException("lands next");
    }
}
