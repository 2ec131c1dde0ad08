package io.banyan.kernel.transaction;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens database transactions, explicitly: the code shows where a transaction begins and ends. A call inside
 * a running transaction joins it.
 */
@Component
public class Transactions {

    private final TransactionTemplate joining;
    private final TransactionTemplate separate;
    private final TransactionTemplate snapshot;

    Transactions(PlatformTransactionManager manager) {
        joining = new TransactionTemplate(manager);
        separate = new TransactionTemplate(manager);
        separate.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        snapshot = new TransactionTemplate(manager);
        snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /** Runs the work in the running transaction, or in one of its own. */
    public <T extends @Nullable Object> T call(Supplier<T> work) {
        return result(joining, work);
    }

    public void run(Runnable work) {
        joining.executeWithoutResult(status -> work.run());
    }

    /** Runs the work in a transaction of its own, whatever happens to the one around it. */
    public <T extends @Nullable Object> T callNew(Supplier<T> work) {
        return result(separate, work);
    }

    public void runNew(Runnable work) {
        separate.executeWithoutResult(status -> work.run());
    }

    /** Reads several things as of one moment. */
    public <T extends @Nullable Object> T snapshot(Supplier<T> work) {
        return result(snapshot, work);
    }

    /** Runs the action once the running transaction is committed; at once when there is none. */
    public void afterCommit(Runnable action) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            action.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                action.run();
            }
        });
    }

    /** Whether the caller runs inside a transaction. */
    public boolean active() {
        return TransactionSynchronizationManager.isActualTransactionActive();
    }

    @SuppressWarnings("NullAway") // the template hands back exactly what the work returned
    private static <T extends @Nullable Object> T result(TransactionTemplate template, Supplier<T> work) {
        return template.execute(status -> work.get());
    }
}
