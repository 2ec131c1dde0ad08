package io.banyan.risk;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What a network address tells of who is behind it. */
final class NetworkAddress {

    private NetworkAddress() {}

    /**
     * An IPv4 address as it is, the first 64 bits of an IPv6 address; null for addresses that every house has, which tell
     * nothing.
     */
    static @Nullable String telling(@Nullable String address) {
        if (address == null || !address.matches("[0-9a-fA-F:.%]+")) {
            return null;
        }
        try {
            var parsed = InetAddress.ofLiteral(address.replaceAll("%.*", ""));
            var bytes = parsed.getAddress();
            if (parsed.isLoopbackAddress()
                    || parsed.isSiteLocalAddress()
                    || parsed.isLinkLocalAddress()
                    || parsed.isAnyLocalAddress()
                    || bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc) {
                return null;
            }
            return bytes.length == 4
                    ? parsed.getHostAddress()
                    : HexFormat.of().formatHex(Arrays.copyOf(bytes, 8)) + "/64";
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }
}
