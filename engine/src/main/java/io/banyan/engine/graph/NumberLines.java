package io.banyan.engine.graph;

import java.io.IOException;
import java.io.InputStream;

/** Lines of numbers in a stream of bytes, read without making an object for each. */
final class NumberLines {

    private static final int END_OF_STREAM = -1;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private int current = '\n';
    private long line;

    NumberLines(InputStream in) {
        this.in = in;
    }

    /** Moves to the next line that holds something; false at the end. */
    boolean next() throws IOException {
        while (current == '\n') {
            line++;
            advance();
            skipBlanks();
            if (current == '#' || current == '%') {
                while (current != '\n' && current != END_OF_STREAM) {
                    advance();
                }
            }
        }
        return current != END_OF_STREAM;
    }

    /** The next number of the line, not negative. */
    long whole() throws IOException {
        if (current < '0' || current > '9') {
            throw refusal("a number is expected");
        }
        long value = 0;
        while (current >= '0' && current <= '9') {
            value = value * 10 + (current - '0');
            if (value > Integer.MAX_VALUE) {
                throw refusal("number is too large");
            }
            advance();
        }
        separate();
        return value;
    }

    float decimal() throws IOException {
        var text = new StringBuilder();
        while (!isBlank(current) && current != ',' && current != '\n' && current != END_OF_STREAM) {
            text.append((char) current);
            advance();
        }
        separate();
        try {
            return Float.parseFloat(text.toString());
        } catch (NumberFormatException e) {
            throw refusal("a number is expected, not " + text);
        }
    }

    boolean hasMore() {
        return current != '\n' && current != END_OF_STREAM;
    }

    void end() {
        if (hasMore()) {
            throw refusal("the line should end");
        }
    }

    IllegalArgumentException refusal(String reason) {
        return new IllegalArgumentException("line " + line + ": " + reason);
    }

    private void separate() throws IOException {
        if (hasMore() && !isBlank(current) && current != ',') {
            throw refusal("not part of a number: " + (char) current);
        }
        skipBlanks();
        if (current == ',') {
            advance();
            skipBlanks();
        }
    }

    private void skipBlanks() throws IOException {
        while (isBlank(current)) {
            advance();
        }
    }

    private static boolean isBlank(int character) {
        return character == ' ' || character == '\t' || character == '\r';
    }

    private void advance() throws IOException {
        if (position == limit) {
            position = 0;
            limit = in.read(buffer);
            if (limit <= 0) {
                limit = 0;
                current = END_OF_STREAM;
                return;
            }
        }
        current = buffer[position++];
    }
}
