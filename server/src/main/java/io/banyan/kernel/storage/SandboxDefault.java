package io.banyan.kernel.storage;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Stand-ins for payment and SMS are on where only this machine can reach the server, and off elsewhere: a shop opened to
 * the world must never hand out goods for play money because somebody forgot a setting.
 */
final class SandboxDefault implements EnvironmentPostProcessor {

    private static final String SANDBOX = "banyan.sandbox";
    /** The bare insert that {@code ./banyan bench orders} compares orders with. */
    private static final String BENCH = "banyan.bench";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String address = environment.getProperty("server.address", "127.0.0.1");
        Map<String, Object> byAddress = Map.of(SANDBOX, isLoopback(address), BENCH, isLoopback(address));
        environment.getPropertySources().addLast(new MapPropertySource("banyan defaults", byAddress));
    }

    static boolean isLoopback(String address) {
        return address.equals("localhost") || address.equals("::1") || address.startsWith("127.");
    }
}
