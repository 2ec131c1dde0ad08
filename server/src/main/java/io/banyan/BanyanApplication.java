package io.banyan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the product. */
@SpringBootApplication
public class BanyanApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(BanyanApplication.class, arguments);
    }
}
