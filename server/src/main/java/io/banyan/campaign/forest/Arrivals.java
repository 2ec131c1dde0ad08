package io.banyan.campaign.forest;

import io.banyan.campaign.attribution.Act;
import io.banyan.campaign.attribution.Attribution;
import io.banyan.identity.PersonRegistered;
import io.banyan.identity.PersonSignedIn;
import io.banyan.kernel.journal.Subscription;
import io.banyan.trade.OrderPaid;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Follows people as they arrive: which browsers are theirs, and who brought them. One subscriber, so that each is decided
 * on what happened before it.
 */
@Configuration(proxyBeanMethods = false)
class Arrivals {

    static final String NAME = "campaign.arrivals";

    @Bean
    Subscription arrivalsSubscription(Attribution attribution, Invitations invitations) {
        return Subscription.named(NAME)
                .on(PersonRegistered.class, registered -> {
                    attribution.know(registered.personId(), registered.visitorId());
                    invitations.signedUp(new Act(
                            registered.personId(),
                            registered.visitorId(),
                            null,
                            registered.shareCode(),
                            registered.at()));
                })
                .on(PersonSignedIn.class, signedIn -> attribution.know(signedIn.personId(), signedIn.visitorId()))
                .on(OrderPaid.class, paid -> {
                    if (paid.personId() != null) {
                        attribution.know(paid.personId(), paid.visitorId());
                        if (paid.offer() != null || paid.firstPaidOrder()) {
                            invitations.joined(join(paid));
                        }
                    }
                })
                .alone()
                .build();
    }

    private static Act join(OrderPaid paid) {
        return new Act(
                paid.personId(),
                paid.visitorId(),
                null,
                paid.offer() == null ? null : paid.offer().shareCode(),
                paid.at());
    }
}
