package io.banyan.identity.operator;

import io.banyan.identity.Role;
import io.banyan.identity.access.Installation;
import io.banyan.identity.access.Passwords;
import io.banyan.identity.access.Secrets;
import io.banyan.kernel.id.Ids;
import io.banyan.kernel.transaction.Transactions;
import java.time.Clock;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Makes the first owner of a new installation. Of several nodes that start at once one does; its password goes into an
 * owner-only file before the account is there for good, so that no crash leaves an account whose password nobody knows.
 */
@Component
class FirstOwner implements InitializingBean {

    static final String NAME = "owner";
    static final String FILE = "owner-password";

    private static final Logger log = LoggerFactory.getLogger(FirstOwner.class);

    private final OperatorRows rows;
    private final Passwords passwords;
    private final Secrets secrets;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;
    private final SecretFile file;

    FirstOwner(
            OperatorRows rows,
            Passwords passwords,
            Secrets secrets,
            Transactions transactions,
            Ids ids,
            Clock clock,
            Installation installation) {
        this.rows = rows;
        this.passwords = passwords;
        this.secrets = secrets;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
        this.file = new SecretFile(installation.data().resolve(FILE));
    }

    /** Makes the owner, if there is none yet, before any request is served. */
    @Override
    public void afterPropertiesSet() {
        if (transactions.call(this::createIfMissing)) {
            log.info("Made the first operator \"{}\"; the password is in {}", NAME, file.path());
        }
    }

    private boolean createIfMissing() {
        rows.lockOwners();
        if (rows.all().stream().anyMatch(account -> !account.demo())) {
            return false;
        }
        var password = secrets.password();
        rows.insert(ids.next(), NAME, passwords.hash(password), true, Set.of(Role.OWNER), false, clock.instant());
        file.write(NAME + "\n" + password);
        return true;
    }

    /** Removes the file once the password in it is changed. */
    void forget(String username) {
        if (username.equals(NAME)) {
            file.delete();
        }
    }
}
