package io.banyan.wallet.withdrawal;

import io.banyan.wallet.spi.PayoutProvider;
import io.banyan.wallet.spi.PayoutProvider.PayoutIntent;
import io.banyan.wallet.spi.PayoutProvider.PayoutReport;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The ways to pay out, by name, and the calls to them that nobody waits for. */
@Component
class Payouts implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Payouts.class);
    private static final int CALLS_AT_ONCE = 4;

    private final ObjectProvider<PayoutProvider> providers;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore permits = new Semaphore(CALLS_AT_ONCE);

    Payouts(ObjectProvider<PayoutProvider> providers) {
        this.providers = providers;
    }

    /** Who pays as long as nobody has chosen. */
    String usual() {
        return providers.stream().map(PayoutProvider::name).findFirst().orElse(WithdrawalTerms.MANUAL);
    }

    boolean knows(String name) {
        return name.equals(WithdrawalTerms.MANUAL) || named(name).isPresent();
    }

    private Optional<PayoutProvider> named(String name) {
        return providers.stream()
                .filter(provider -> provider.name().equals(name))
                .findFirst();
    }

    /**
     * Asks a provider in the background. That it is asked is written down before, with a time at which it is asked again, so
     * a call that fails, or is lost with the server, is only late.
     */
    void ask(String name, PayoutIntent intent, Consumer<PayoutReport> settle, Consumer<String> unanswered) {
        try {
            calls.execute(() -> {
                permits.acquireUninterruptibly();
                try {
                    var provider =
                            named(name).orElseThrow(() -> new PayoutProvider.Unavailable("no such provider", null));
                    settle.accept(provider.pay(intent));
                } catch (PayoutProvider.Unavailable away) {
                    log.info("{} will be asked for again: {}", intent, away.getMessage());
                    unanswered.accept(String.valueOf(away.getMessage()));
                } catch (RuntimeException failure) {
                    log.warn("{} failed and will be asked for again", intent, failure);
                } finally {
                    permits.release();
                }
            });
        } catch (RejectedExecutionException shuttingDown) {
            log.info("{} is left for the next start", intent);
        }
    }

    @Override
    public void destroy() {
        calls.shutdownNow();
        calls.close();
    }
}
