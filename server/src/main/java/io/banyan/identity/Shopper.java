package io.banyan.identity;

import java.util.UUID;

/**
 * A person signed in to the shop.
 *
 * @param personId who
 * @param visitorId the browser they use, as for a {@link Visitor}
 */
public record Shopper(UUID personId, String visitorId) implements Actor {}
