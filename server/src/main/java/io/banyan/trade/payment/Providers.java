package io.banyan.trade.payment;

import io.banyan.kernel.problem.ProblemException;
import io.banyan.trade.TradeProblem;
import io.banyan.trade.spi.PaymentProvider;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The ways to pay, by name, and the calls to them that nobody waits for. */
@Component
public class Providers implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Providers.class);
    private static final int CALLS_AT_ONCE = 8;

    private final ObjectProvider<PaymentProvider> providers;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore permits = new Semaphore(CALLS_AT_ONCE);

    Providers(ObjectProvider<PaymentProvider> providers) {
        this.providers = providers;
    }

    public PaymentProvider named(String name) {
        Map<String, PaymentProvider> byName =
                providers.stream().collect(Collectors.toMap(PaymentProvider::name, Function.identity()));
        var provider = byName.get(name);
        if (provider == null) {
            throw new ProblemException(TradeProblem.PAYMENT_PROVIDER_UNKNOWN, name);
        }
        return provider;
    }

    /**
     * Calls a provider in the background. What must happen is written down before, with a time at which it is tried again, so
     * a call that fails, or is lost with the server, is only late.
     */
    public void later(String what, Runnable call) {
        try {
            calls.execute(() -> {
                permits.acquireUninterruptibly();
                try {
                    call.run();
                } catch (PaymentProvider.Unavailable away) {
                    log.info("{} will be tried again: {}", what, away.getMessage());
                } catch (RuntimeException failure) {
                    log.warn("{} failed and will be tried again", what, failure);
                } finally {
                    permits.release();
                }
            });
        } catch (RejectedExecutionException shuttingDown) {
            log.info("{} is left for the next start", what);
        }
    }

    @Override
    public void destroy() {
        calls.shutdownNow();
        calls.close();
    }
}
