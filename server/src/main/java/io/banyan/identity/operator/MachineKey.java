package io.banyan.identity.operator;

import io.banyan.identity.Operator;
import io.banyan.identity.Role;
import io.banyan.identity.access.Installation;
import io.banyan.identity.access.Secrets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The key of whoever has access to this machine: it lies in an owner-only file of the data folder, and the launcher
 * uses it to make API keys. It is worth what the data folder is worth, so it may do everything.
 */
@Component
class MachineKey {

    static final String PREFIX = "bm_";
    static final String FILE = "machine-key";

    private static final Operator MACHINE = new Operator(new UUID(0, 0), "machine", Set.of(Role.OWNER));

    private final byte[] hash;

    MachineKey(Installation installation, Secrets secrets) {
        var file = new SecretFile(installation.data().resolve(FILE));
        if (!file.exists()) {
            file.write(PREFIX + secrets.token());
        }
        this.hash = Secrets.hash(file.read());
    }

    Optional<Operator> find(String key) {
        return MessageDigest.isEqual(hash, Secrets.hash(key)) ? Optional.of(MACHINE) : Optional.empty();
    }
}
