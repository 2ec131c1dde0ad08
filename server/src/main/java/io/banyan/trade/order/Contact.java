package io.banyan.trade.order;

import io.banyan.identity.ContactAddress;
import io.banyan.kernel.vault.Vault;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals the address of an order, bound to that order, and makes its phone findable without storing it. */
@Component
public class Contact {

    private static final String PHONE_DOMAIN = "trade.order.phone";

    private final Vault vault;
    private final JsonMapper json;

    Contact(Vault vault, JsonMapper json) {
        this.vault = vault;
        this.json = json;
    }

    public byte[] seal(UUID orderId, ContactAddress address) {
        return vault.encrypt(json.writeValueAsString(address), context(orderId));
    }

    public ContactAddress open(UUID orderId, byte[] sealed) {
        return json.readValue(vault.decrypt(sealed, context(orderId)), ContactAddress.class);
    }

    /** The fingerprint of a phone number, however it is written. */
    public byte[] phoneIndex(String phone) {
        var digits = phone.replaceAll("[^0-9+]", "").toLowerCase(Locale.ROOT);
        return vault.blindIndex(PHONE_DOMAIN, digits.startsWith("+86") ? digits.substring(3) : digits);
    }

    private static String context(UUID orderId) {
        return "trade.order.contact:" + orderId;
    }
}
