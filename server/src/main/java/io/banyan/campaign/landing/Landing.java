package io.banyan.campaign.landing;

import io.banyan.campaign.share.Share;
import org.jspecify.annotations.Nullable;

/**
 * A share that was opened, and what it is about.
 *
 * @param subject nothing when it is not there any more; the share then leads to the shop's home page
 */
public record Landing(Share share, @Nullable Subject subject) {

    public String code() {
        return share.code();
    }

    /** The page of the shop, with the code of the share. */
    public String destination() {
        return (subject == null ? "/" : subject.path()) + "?s=" + share.code();
    }
}
