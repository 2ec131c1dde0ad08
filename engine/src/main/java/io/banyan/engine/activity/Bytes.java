package io.banyan.engine.activity;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing run of bytes; numbers are little-endian, as in the files of an index. */
final class Bytes {

    private static final VarHandle CHAR = MethodHandles.byteArrayViewVarHandle(char[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes;
    private int length;

    Bytes(int capacity) {
        bytes = new byte[capacity];
    }

    byte[] array() {
        return bytes;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, length);
    }

    /** Makes room for so many more bytes, all zero, and gives where they start. */
    int reserve(long more) {
        long wanted = length + more;
        if (wanted > Integer.MAX_VALUE - 16) {
            throw new IllegalArgumentException("more than 2 GiB of events in one block of 65,536 people");
        }
        if (wanted > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Math.max(wanted, bytes.length * 2L), Integer.MAX_VALUE - 16));
        }
        int at = length;
        length = (int) wanted;
        return at;
    }

    void addByte(int value) {
        int at = reserve(1);
        bytes[at] = (byte) value;
    }

    void addChar(int value) {
        int at = reserve(2);
        setChar(bytes, at, value);
    }

    void addInt(int value) {
        int at = reserve(4);
        setInt(bytes, at, value);
    }

    void addLong(long value) {
        int at = reserve(8);
        setLong(bytes, at, value);
    }

    void addText(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        addInt(encoded.length);
        int at = reserve(encoded.length);
        System.arraycopy(encoded, 0, bytes, at, encoded.length);
    }

    static int getChar(byte[] bytes, int at) {
        return (char) CHAR.get(bytes, at);
    }

    static int getInt(byte[] bytes, int at) {
        return (int) INT.get(bytes, at);
    }

    static long getLong(byte[] bytes, int at) {
        return (long) LONG.get(bytes, at);
    }

    static void setChar(byte[] bytes, int at, int value) {
        CHAR.set(bytes, at, (char) value);
    }

    static void setInt(byte[] bytes, int at, int value) {
        INT.set(bytes, at, value);
    }

    static void setLong(byte[] bytes, int at, long value) {
        LONG.set(bytes, at, value);
    }
}
