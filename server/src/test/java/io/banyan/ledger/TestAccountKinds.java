package io.banyan.ledger;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Kinds of accounts that only tests use. */
@Configuration(proxyBeanMethods = false)
class TestAccountKinds {

    @Bean
    AccountKind testGuarded() {
        return AccountKind.guarded("test.guarded");
    }

    @Bean
    AccountKind testOpen() {
        return AccountKind.open("test.open");
    }
}
