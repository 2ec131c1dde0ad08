package io.banyan.kernel.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import io.banyan.kernel.setting.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The key file, made at first start for its owner only. Several nodes on one database share one file. The database
 * remembers which key it was used with, so that a lost or foreign file is noticed before anything is written.
 */
@Component
class VaultKeys {

    private static final Logger log = LoggerFactory.getLogger(VaultKeys.class);

    private record KeyFile(String encryption, String index) {}

    private final KeysetHandle encryption;
    private final KeysetHandle index;

    VaultKeys(
            @Value("${banyan.vault.key-file:${banyan.data:data}/secrets/vault.json}") Path file,
            JsonMapper json,
            Settings settings) {
        try {
            AeadConfig.register();
            PrfConfig.register();
            if (!Files.exists(file)) {
                create(file, json);
            }
            var keys = json.readValue(Files.readString(file), KeyFile.class);
            encryption = parse(keys.encryption());
            index = parse(keys.index());
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("The key file " + file + " cannot be used", unusable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var id = "key-" + index.getPrimary().getId();
        settings.putFirst("vault.key", id);
        var expected = settings.get("vault.key", String.class, id);
        if (!expected.equals(id)) {
            throw new IllegalStateException(
                    "The key file " + file + " is not the one this database was written with (expected " + expected
                            + ", found " + id + "). Put the right file back; nothing was changed.");
        }
    }

    Aead aead() {
        try {
            return encryption.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    PrfSet index() {
        try {
            return index.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    private static void create(Path file, JsonMapper json) throws IOException, GeneralSecurityException {
        var keys = new KeyFile(
                serialize(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get())),
                serialize(KeysetHandle.generateNew(
                        PredefinedPrfParameters.HMAC_SHA256_PRF, RegistryConfiguration.get())));
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var draft = posix()
                ? Files.createTempFile(
                        folder,
                        "vault",
                        ".new",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createTempFile(folder, "vault", ".new");
        try {
            Files.writeString(draft, json.writeValueAsString(keys));
            Files.createLink(file, draft);
            log.info("Made the key for personal data: {}. Keep a copy; without it the data cannot be read.", file);
        } catch (FileAlreadyExistsException anotherNodeWasFirst) {
            log.debug("Another node made the key file first");
        } finally {
            Files.delete(draft);
        }
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private static String serialize(KeysetHandle keys) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(
                keys, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    private static KeysetHandle parse(String text) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(text, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }
}
