package io.banyan.kernel.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Keeps personal data unreadable in the database: authenticated encryption (AES-256-GCM) under a key that lives in an
 * owner-only file, and a keyed blind index (HMAC-SHA-256) for looking a value up without storing it.
 */
@Component
public class Vault implements DisposableBean {

    private static final int INDEX_BYTES = 16;

    private final Aead aead;
    private final PrfSet index;

    /**
     * The library keeps a source of randomness for each thread and makes a new one, at some cost, for a thread that has
     * none. Requests have a thread each, so what draws randomness runs on a few threads that stay.
     */
    private final ExecutorService staying = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("vault-", 0).factory());

    Vault(VaultKeys keys) {
        this.aead = keys.aead();
        this.index = keys.index();
    }

    /**
     * Encrypts a value. Encrypting the same value twice gives different bytes.
     *
     * @param context what the value is and whose, such as {@code identity.phone}; decrypting under another context
     *     fails, so that a sealed value cannot be moved elsewhere
     */
    public byte[] encrypt(String plain, String context) {
        return Thread.currentThread().isVirtual()
                ? CompletableFuture.supplyAsync(() -> sealed(plain, context), staying)
                        .join()
                : sealed(plain, context);
    }

    /**
     * A value to encrypt.
     *
     * @param context see {@link #encrypt}
     */
    public record Plain(String value, String context) {}

    /** Encrypts values together, in their order: one change of thread for all. */
    public List<byte[]> encryptAll(List<Plain> plain) {
        return CompletableFuture.supplyAsync(
                        () -> plain.stream()
                                .map(one -> sealed(one.value(), one.context()))
                                .toList(),
                        staying)
                .join();
    }

    private byte[] sealed(String plain, String context) {
        try {
            return aead.encrypt(plain.getBytes(StandardCharsets.UTF_8), context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("could not encrypt " + context, impossible);
        }
    }

    @Override
    public void destroy() {
        staying.shutdown();
    }

    /** Decrypts a value; throws when it was changed, moved, or sealed under another key. */
    public String decrypt(byte[] sealed, String context) {
        try {
            return new String(aead.decrypt(sealed, context.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException("could not decrypt " + context, wrong);
        }
    }

    /**
     * A keyed fingerprint of a value: equal values of one domain have equal fingerprints, and without the key
     * nobody can try values out.
     */
    public byte[] blindIndex(String domain, String value) {
        try {
            return index.computePrimary((domain + "\u0000" + value).getBytes(StandardCharsets.UTF_8), INDEX_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("could not index " + domain, impossible);
        }
    }
}
