package io.banyan.kernel.storage;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where the PostgreSQL of the installation is and who we are there. The password never shows in a log. */
public record DatabaseAddress(String url, String user, String password) {

    private static final String JDBC = "jdbc:";

    /**
     * Reads an address given by an operator: a JDBC URL, or the form that PostgreSQL's own tools take
     * (postgresql://user:password@host:port/name). A user or password given apart wins.
     */
    static DatabaseAddress parse(String given, @Nullable String user, @Nullable String password) {
        if (given.startsWith(JDBC)) {
            return new DatabaseAddress(given, orEmpty(user), orEmpty(password));
        }
        URI address = URI.create(given.replaceFirst("^postgres:", "postgresql:"));
        if (!"postgresql".equals(address.getScheme()) || address.getHost() == null) {
            throw new StartRefused(
                    "The database address is neither jdbc:postgresql://… nor postgresql://….",
                    "Set BANYAN_DB_URL to something like jdbc:postgresql://db.example.org:5432/banyan.");
        }
        String[] who = orEmpty(address.getUserInfo()).split(":", 2);
        int port = address.getPort() < 0 ? 5432 : address.getPort();
        String query = address.getQuery() == null ? "" : "?" + address.getQuery();
        return new DatabaseAddress(
                JDBC + "postgresql://" + address.getHost() + ":" + port + address.getPath() + query,
                orElse(user, who[0]),
                orElse(password, who.length == 2 ? who[1] : ""));
    }

    @Override
    public String toString() {
        return url + " as " + user;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String orElse(@Nullable String text, String other) {
        return text == null || text.isBlank() ? other : text;
    }
}
