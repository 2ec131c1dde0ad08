package io.banyan.risk;

import io.banyan.identity.spi.SignInWatch;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Notes the traces of everybody who signs in, before anything is decided about them. */
@Component
class SignInSignals implements SignInWatch {

    private final Signals signals;

    SignInSignals(Signals signals) {
        this.signals = signals;
    }

    @Override
    public void signedIn(UUID personId, String visitorId) {
        signals.seen(personId, visitorId);
    }
}
