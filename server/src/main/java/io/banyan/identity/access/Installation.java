package io.banyan.identity.access;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** How this installation was set up, as far as security depends on it. */
@Component
public class Installation {

    private final boolean loopback;
    private final boolean sandbox;
    private final boolean sample;
    private final boolean secure;
    private final URI publicUrl;
    private final Path data;

    @Autowired
    Installation(Environment environment) {
        this(
                onLoopback(environment.getProperty("server.address", "")),
                environment.getProperty("banyan.sandbox", Boolean.class),
                environment.getProperty("banyan.sample", "none").equals("shop"),
                URI.create(environment.getProperty("banyan.public-url", "http://localhost:8080")),
                Path.of(environment.getProperty("banyan.data", "data")));
    }

    Installation(boolean loopback, @Nullable Boolean sandbox, boolean sample, URI publicUrl, Path data) {
        this.loopback = loopback;
        this.sandbox = sandbox == null ? loopback : sandbox;
        this.sample = sample;
        this.publicUrl = publicUrl;
        this.secure = "https".equals(publicUrl.getScheme());
        this.data = data;
    }

    /** Whether stand-ins for payment and text messages are in use. */
    public boolean sandbox() {
        return sandbox;
    }

    /** Whether demo accounts may exist: a sample shop that only this machine reaches. */
    public boolean demo() {
        return sample && loopback;
    }

    /** Whether people reach it by https, so that cookies may be kept to it. */
    public boolean secure() {
        return secure;
    }

    public URI publicUrl() {
        return publicUrl;
    }

    /** Whether attempts from this network address are counted: those of this machine are not, in the sandbox. */
    public boolean limits(String address) {
        return !(sandbox && onLoopback(address));
    }

    /** The folder of this node's files. */
    public Path data() {
        return data;
    }

    private static boolean onLoopback(String address) {
        if (address.isBlank()) {
            return false;
        }
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
