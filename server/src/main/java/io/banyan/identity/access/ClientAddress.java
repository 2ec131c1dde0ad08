package io.banyan.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The network address that a request came from. */
public final class ClientAddress {

    private ClientAddress() {}

    public static String of(HttpServletRequest request) {
        return request.getRemoteAddr();
    }

    /** The address of the request that this thread serves; none in a job or a timer. */
    public static @Nullable String ofRunningRequest() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? of(attributes.getRequest())
                : null;
    }

    /** What is counted as one neighbour: an IPv4 address, or the first 64 bits of an IPv6 address. */
    public static String neighbourhood(String address) {
        if (!address.contains(":")) {
            return address;
        }
        var head = address.contains("::") ? address.substring(0, address.indexOf("::")) : address;
        var groups = head.split(":");
        return String.join(":", java.util.Arrays.copyOf(groups, Math.min(4, groups.length))) + "::/64";
    }
}
