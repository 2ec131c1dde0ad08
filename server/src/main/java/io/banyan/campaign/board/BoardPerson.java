package io.banyan.campaign.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person behind a number of a board. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BoardPerson(
        UUID id,
        String nickname,
        String avatarUrl,
        @Nullable String phoneMasked,
        String source,
        @Nullable String country,
        Instant createdAt,
        int orders,
        Money spent,
        @Nullable Instant firstOrderAt,
        @Nullable Instant lastOrderAt,
        long invited) {}
