package io.banyan.identity.spi;

import java.util.UUID;

/** Is told of every sign-in, within its transaction and while its request is being served. */
public interface SignInWatch {

    /** @param visitorId the browser */
    void signedIn(UUID personId, String visitorId);
}
