package io.banyan.identity.operator;

import io.banyan.identity.Operator;
import io.banyan.identity.Role;
import io.banyan.identity.access.Installation;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An operator's account as stored.
 *
 * @param demo made for a sample shop; good for nothing anywhere else
 * @param totpSealed the secret of the second factor, encrypted; on trial until confirmed
 * @param totpLastStep the time step of the last code taken: no code is taken twice
 */
record OperatorRow(
        UUID id,
        String username,
        String passwordHash,
        boolean mustChangePassword,
        Set<Role> roles,
        boolean active,
        boolean demo,
        byte @Nullable [] totpSealed,
        boolean totpConfirmed,
        long totpLastStep,
        Instant createdAt) {

    Operator operator() {
        return new Operator(id, username, roles);
    }

    boolean mayWork(Installation installation) {
        return active && (!demo || installation.demo());
    }
}
