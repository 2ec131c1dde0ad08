package io.banyan.trade.cart;

import io.banyan.identity.PersonSignedIn;
import io.banyan.kernel.journal.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings a visitor's cart along when they sign in. */
@Configuration(proxyBeanMethods = false)
class CartMerge {

    @Bean
    Subscription mergesCartsAtSignIn(Carts carts) {
        return Subscription.named("trade.cart-merge")
                .on(PersonSignedIn.class, signedIn -> carts.merge(signedIn.personId(), signedIn.visitorId()))
                .build();
    }
}
