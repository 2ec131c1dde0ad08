package io.banyan.kernel.storage;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The database holds migrations that this build does not know, or knows otherwise. */
final class NewerDatabaseAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, FlywayValidateException mismatch) {
        return new FailureAnalysis(
                "The database was written by a newer or a different Banyan. " + mismatch.getMessage(),
                "Start the version that wrote it or a later one, or choose another data folder with --data."
                        + " Nothing was changed.",
                mismatch);
    }
}
