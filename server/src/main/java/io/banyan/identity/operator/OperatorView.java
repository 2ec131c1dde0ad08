package io.banyan.identity.operator;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.identity.Operator;
import io.banyan.identity.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An operator as the console shows them.
 *
 * @param createdAt absent for API keys
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OperatorView(
        UUID id,
        String username,
        List<Role> roles,
        boolean totpEnabled,
        boolean mustChangePassword,
        boolean active,
        boolean demo,
        @Nullable Instant createdAt) {

    static OperatorView of(OperatorRow row) {
        return new OperatorView(
                row.id(),
                row.username(),
                row.roles().stream().sorted().toList(),
                row.totpConfirmed(),
                row.mustChangePassword(),
                row.active(),
                row.demo(),
                row.createdAt());
    }

    static OperatorView ofKey(Operator key) {
        return new OperatorView(
                key.id(), key.name(), key.roles().stream().sorted().toList(), false, false, true, false, null);
    }
}
