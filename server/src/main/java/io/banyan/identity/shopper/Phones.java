package io.banyan.identity.shopper;

import io.banyan.identity.PhoneNumber;
import io.banyan.kernel.vault.Vault;
import org.springframework.stereotype.Component;

/** How phone numbers are kept: sealed, and found by a keyed index. */
@Component
public class Phones {

    private static final String CONTEXT = "identity.phone";

    private final Vault vault;

    Phones(Vault vault) {
        this.vault = vault;
    }

    public byte[] seal(PhoneNumber phone) {
        return vault.encrypt(phone.e164(), CONTEXT);
    }

    public PhoneNumber open(byte[] sealed) {
        return new PhoneNumber(vault.decrypt(sealed, CONTEXT));
    }

    public byte[] index(PhoneNumber phone) {
        return vault.blindIndex(CONTEXT, phone.e164());
    }
}
