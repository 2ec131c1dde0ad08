package io.banyan;

import io.banyan.kernel.backup.OfflineCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Starts the product, or runs a command that needs no server. Beans are named by their whole class name: modules that know
 * nothing of each other may call things by the same word.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class BanyanApplication {

    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";
    private static final int FEWEST_CARRIERS = 16;

    public static void main(String[] arguments) {
        carryVirtualThreads();
        if (OfflineCommand.isAskedFor(arguments)) {
            System.exit(OfflineCommand.run(arguments));
        }
        SpringApplication.run(BanyanApplication.class, arguments);
    }

    /**
     * Requests run on virtual threads, carried by as many threads as there are cores. A request that loads a class holds its
     * carrier while it waits for a lock; on a small machine all of them could wait for one that has no carrier left. Has to
     * happen before the first virtual thread.
     */
    private static void carryVirtualThreads() {
        if (System.getProperty(CARRIERS) == null) {
            int carriers = Math.max(FEWEST_CARRIERS, Runtime.getRuntime().availableProcessors());
            System.setProperty(CARRIERS, Integer.toString(carriers));
        }
    }
}
