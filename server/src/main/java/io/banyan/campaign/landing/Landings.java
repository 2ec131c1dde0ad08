package io.banyan.campaign.landing;

import io.banyan.campaign.attribution.Touches;
import io.banyan.campaign.share.Share;
import io.banyan.campaign.share.Shares;
import io.banyan.identity.Actor;
import io.banyan.identity.Operator;
import io.banyan.identity.Shopper;
import io.banyan.identity.Visitor;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Opens shares. */
@Component
public class Landings {

    private static final Logger log = LoggerFactory.getLogger(Landings.class);

    private final Shares shares;
    private final Subjects subjects;
    private final Touches touches;

    Landings(Shares shares, Subjects subjects, Touches touches) {
        this.shares = shares;
        this.subjects = subjects;
        this.touches = touches;
    }

    public Optional<Landing> find(String code) {
        return shares.find(code)
                .map(share -> new Landing(share, subjects.of(share).orElse(null)));
    }

    /**
     * Counts that somebody opened the share. When more people come than can be written, they are let through uncounted
     * rather than turned away.
     */
    public void opened(Landing landing, Actor actor) {
        opened(landing.share(), actor);
    }

    void opened(Share share, Actor actor) {
        try {
            switch (actor) {
                case Visitor visitor -> touches.opened(share, visitor.visitorId(), null);
                case Shopper shopper -> touches.opened(share, shopper.visitorId(), shopper.personId());
                case Operator operator -> log.debug("{} looks at a share", operator.name());
            }
        } catch (RejectedExecutionException tooMany) {
            log.warn("A visit to a share was not counted: {}", tooMany.getMessage());
        }
    }

    /** An address of this shop as others reach it. */
    public String absolute(String path) {
        return shares.absolute(path);
    }
}
