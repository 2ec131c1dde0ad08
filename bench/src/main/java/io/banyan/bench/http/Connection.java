package io.banyan.bench.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One kept-open HTTP/1.1 connection: one request, one answer, then the next. Why not the JDK's client: on two cores shared
 * with the server it takes several times the processor time of this, which would be measured as the server's.
 */
public final class Connection implements AutoCloseable {

    private static final int TIMEOUT_MS = 30_000;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private boolean closing;

    public Connection(URI url) throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MS);
        socket.connect(new InetSocketAddress(url.getHost(), port(url)), TIMEOUT_MS);
        in = new BufferedInputStream(socket.getInputStream(), 8192);
        out = socket.getOutputStream();
    }

    private static int port(URI url) {
        return url.getPort() < 0 ? 80 : url.getPort();
    }

    /** An answer; header lines as they came. */
    public record Answer(int status, List<String> headers, byte[] body) {

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** The values of a header. */
        public List<String> header(String name) {
            var prefix = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
                    .map(line -> line.substring(prefix.length()).strip())
                    .toList();
        }
    }

    /** Sends a complete request and reads the answer. */
    public Answer exchange(byte[] request) throws IOException {
        out.write(request);
        out.flush();
        var status = Integer.parseInt(line().split(" ", 3)[1]);
        var headers = new ArrayList<String>();
        long length = -1;
        boolean chunked = false;
        for (var line = line(); !line.isEmpty(); line = line()) {
            headers.add(line);
            var lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(line.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            } else if (lower.startsWith("connection:")) {
                closing = lower.contains("close");
            }
        }
        return new Answer(
                status, headers, chunked ? chunks() : bytes(status == 204 || status == 304 ? 0 : Math.max(length, 0)));
    }

    /** Whether the server will close the connection after the last answer. */
    public boolean closing() {
        return closing;
    }

    private byte[] bytes(long length) throws IOException {
        var bytes = in.readNBytes(Math.toIntExact(length));
        if (bytes.length < length) {
            throw new EOFException("the answer ended early");
        }
        return bytes;
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream(1024);
        while (true) {
            var size = Integer.parseInt(line().split(";", 2)[0].strip(), 16);
            body.writeBytes(bytes(size));
            if (size > 0) {
                line();
                continue;
            }
            while (!line().isEmpty()) {
                // trailers
            }
            return body.toByteArray();
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
