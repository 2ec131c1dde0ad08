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

    public static void main(String[] arguments) {
        if (OfflineCommand.isAskedFor(arguments)) {
            System.exit(OfflineCommand.run(arguments));
        }
        SpringApplication.run(BanyanApplication.class, arguments);
    }
}
