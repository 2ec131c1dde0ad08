package io.banyan.identity.shopper;

import io.banyan.identity.People;
import java.time.Instant;
import java.util.UUID;

/**
 * A shopper as they see themselves.
 *
 * @param phoneMasked their phone without its middle digits
 * @param registeredNow whether this very request made the account
 */
record Me(
        UUID id,
        String nickname,
        String avatarUrl,
        String phoneMasked,
        boolean hasPassword,
        Instant createdAt,
        boolean registeredNow) {

    static Me of(ShopperRow person, boolean registeredNow) {
        return new Me(
                person.id(),
                person.nickname(),
                People.avatarUrl(person.id()),
                person.phone().masked(),
                person.passwordHash() != null,
                person.createdAt(),
                registeredNow);
    }
}
