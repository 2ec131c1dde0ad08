package io.banyan.campaign.share;

import io.banyan.campaign.ShareCreated;
import io.banyan.kernel.id.Ids;
import io.banyan.kernel.journal.Journal;
import io.banyan.kernel.transaction.Transactions;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The share links of the shop. */
@Component
public class Shares {

    private final ShareRows rows;
    private final ShareCodes codes = new ShareCodes();
    private final Transactions transactions;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;
    private final String publicUrl;

    Shares(
            ShareRows rows,
            Transactions transactions,
            Journal journal,
            Ids ids,
            Clock clock,
            @Value("${banyan.public-url:http://localhost:8080}") String publicUrl) {
        this.rows = rows;
        this.transactions = transactions;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    /** Gives the person's link to the target by the channel; makes it at the first time. */
    public Share share(
            UUID personId,
            @Nullable String visitorId,
            @Nullable UUID campaignId,
            ShareTarget target,
            ShareChannel channel) {
        Share wanted = new Share(
                ids.next(),
                codes.next(),
                personId,
                campaignId,
                target,
                channel,
                visitorId,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        return rows.same(wanted).orElseGet(() -> transactions.call(() -> add(wanted)));
    }

    private Share add(Share share) {
        if (!rows.add(share)) {
            // somebody was faster; that link is committed, or adding would still have waited
            return rows.same(share).orElseThrow();
        }
        journal.append(new ShareCreated(
                share.id(), share.personId(), share.campaignId(), share.target(), share.channel(), share.createdAt()));
        return share;
    }

    /** The link with this code; upper and lower case are alike. */
    public Optional<Share> find(String code) {
        return Optional.of(ShareCodes.normal(code))
                .filter(normal -> !normal.isEmpty())
                .flatMap(rows::byCode);
    }

    /** The address that is given away. */
    public String url(Share share) {
        return publicUrl + "/s/" + share.code();
    }

    /** The address of a path of this shop, as others reach it. */
    public String absolute(String path) {
        return publicUrl + path;
    }
}
