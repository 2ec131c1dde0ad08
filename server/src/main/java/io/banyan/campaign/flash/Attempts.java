package io.banyan.campaign.flash;

import io.banyan.kernel.id.Ids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Prepares attempts: all of an order's work that needs neither a lock nor the database. */
@Component
class Attempts {

    private final JsonMapper json;
    private final Ids ids;

    Attempts(JsonMapper json, Ids ids) {
        this.json = json;
        this.ids = ids;
    }

    Attempt prepare(Wish wish, Buyer buyer, String key, UUID shelfId) {
        var address = json.writeValueAsString(wish.address());
        return new Attempt(ids.next(), shelfId, wish, buyer, key, fingerprint(wish, address), address);
    }

    /** Tells whether a key comes with the same order again. */
    private static byte[] fingerprint(Wish wish, String address) {
        var said = String.join(
                "\n",
                wish.skuId().toString(),
                Integer.toString(wish.quantity()),
                String.valueOf(wish.shareCode()),
                address);
        try {
            return MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
