package io.banyan.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was held until somebody looked, or was refused at once.
 *
 * @param subject what it is, as a kind and an id
 * @param personId who is to get it
 * @param counterpartId the other person of the deal
 * @param context where it belongs, such as the campaign's id
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewCase(
        UUID id,
        String subject,
        State state,
        UUID personId,
        @Nullable UUID counterpartId,
        String context,
        String titleZh,
        String titleEn,
        Money amount,
        List<Suspicion> reasons,
        Instant openedAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String note) {

    /** How far it is. */
    public enum State {
        /** somebody has to look */
        OPEN,
        APPROVED,
        REJECTED,
        /** what it was about was undone meanwhile */
        WITHDRAWN,
        /** refused by a rule, without anybody looking */
        REFUSED
    }
}
