package io.banyan.wallet;

import io.banyan.kernel.money.Money;
import io.banyan.ledger.Account;
import io.banyan.wallet.spi.CreditSource;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where value goes when it is taken back. */
@Component
class Origins {

    private final ObjectProvider<CreditSource> sources;

    Origins(ObjectProvider<CreditSource> sources) {
        this.sources = sources;
    }

    void lock(Account source) {
        owner(source).ifPresent(owner -> owner.lock(source));
    }

    Account home(Account source, Money amount) {
        return owner(source).map(owner -> owner.home(source, amount)).orElse(source);
    }

    private Optional<CreditSource> owner(Account source) {
        return sources.stream().filter(bean -> bean.owns(source)).findFirst();
    }
}
