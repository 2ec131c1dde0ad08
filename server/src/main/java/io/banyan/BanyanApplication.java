package io.banyan;

import io.banyan.kernel.backup.OfflineCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the product, or runs a command that needs no server. */
@SpringBootApplication
public class BanyanApplication {

    public static void main(String[] arguments) {
        if (OfflineCommand.isAskedFor(arguments)) {
            System.exit(OfflineCommand.run(arguments));
        }
        SpringApplication.run(BanyanApplication.class, arguments);
    }
}
