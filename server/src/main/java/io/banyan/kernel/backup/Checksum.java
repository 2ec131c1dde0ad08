package io.banyan.kernel.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of what flows through. */
final class Checksum {

    private final MessageDigest digest = sha256();

    /** A stream to the target that is counted into this checksum; closing it leaves the target open. */
    OutputStream over(OutputStream target) {
        return new DigestOutputStream(target, digest) {
            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    static String of(InputStream content) throws IOException {
        Checksum checksum = new Checksum();
        content.transferTo(checksum.over(OutputStream.nullOutputStream()));
        return checksum.hex();
    }

    static String of(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
