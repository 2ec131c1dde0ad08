package io.banyan.enginebench.insight;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/**
 * A year of a made-up shop, the same for the same seed, told day by day in the order of time. People join over the year and before it;
 * each has a weight from a log-normal distribution (a few come nearly every day, most a few times), and comes less and less often with
 * age. On a day somebody comes there is one session: they look at products and, now and then, step by step, buy.
 */
final class Shop {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final LocalDate FIRST = LocalDate.of(2025, 11, 1);
    static final int DAYS = 365;

    static final int VIEWED = 0;
    static final int ADDED = 1;
    static final int CHECKOUT = 2;
    static final int PAYMENT = 3;
    static final int COMPLETED = 4;
    static final int SHARED = 5;
    static final int REFUNDED = 6;
    static final int REVIEWED = 7;
    static final List<String> EVENTS = List.of(
            "Product Viewed",
            "Product Added",
            "Checkout Started",
            "Payment Info Entered",
            "Order Completed",
            "Product Shared",
            "Order Refunded",
            "Product Reviewed");

    static final List<String> CHANNELS = List.of("search", "friend", "feed", "live", "advert", "message");
    static final List<String> DEVICES = List.of("mini programme", "app", "web");

    /** The day under the cursor, counted from 0, and its events in the order of time. */
    int day = -1;

    int size;
    int[] people = new int[1 << 16];
    byte[] events = new byte[1 << 16];
    int[] seconds = new int[1 << 16];
    byte[] channels = new byte[1 << 16];
    byte[] devices = new byte[1 << 16];
    int[] amounts = new int[1 << 16];

    private final long seed;
    private final float[] weights;
    private final short[] joined;
    private final double[] ageing = new double[2 * DAYS + 1];
    private long[] order = new long[1 << 16];

    Shop(long seed, int persons, long wantedEvents) {
        this.seed = seed;
        this.weights = new float[persons];
        this.joined = new short[persons];
        for (int age = 0; age < ageing.length; age++) {
            ageing[age] = 0.12 + 0.88 * Math.pow(1 + age, -0.7);
        }
        for (int person = 0; person < persons; person++) {
            // a third were there before the year began; then the shop grows faster and faster
            double place = (person + 0.5) / persons;
            joined[person] =
                    (short) (place < 0.33 ? -DAYS + DAYS * place / 0.33 : DAYS * Math.pow((place - 0.33) / 0.67, 0.8));
            weights[person] = (float) Math.exp(1.3 * gaussian(person));
        }
        scale(wantedEvents);
    }

    private double gaussian(int person) {
        double one = uniform(person, 1_000_001);
        double two = uniform(person, 1_000_002);
        return Math.sqrt(-2 * Math.log(1 - one)) * Math.cos(2 * Math.PI * two);
    }

    private double uniform(long a, long b) {
        return (mix(seed + a * 0x9E3779B97F4A7C15L + b * 0xD1B54A32D192ED03L) >>> 11) * 0x1p-53;
    }

    /** Stafford's variant 13 of the MurmurHash3 finaliser, as in SplitMix64. */
    private static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Scales the weights so that about so many events will be. */
    private void scale(long wantedEvents) {
        double low = 0;
        double high = 64;
        int step = Math.max(1, weights.length / 20_000);
        for (int round = 0; round < 40; round++) {
            double middle = (low + high) / 2;
            double visits = 0;
            for (int person = 0; person < weights.length; person += step) {
                for (int at = Math.max(0, joined[person]); at < DAYS; at += 3) {
                    visits += 3 * Math.min(0.97, middle * weights[person] * ageing[at - joined[person]]);
                }
            }
            if (visits * step * EVENTS_PER_VISIT < wantedEvents) {
                low = middle;
            } else {
                high = middle;
            }
        }
        for (int person = 0; person < weights.length; person++) {
            weights[person] *= (float) low;
        }
    }

    /** Measured on a small shop. */
    private static final double EVENTS_PER_VISIT = 2.9;

    /** Goes on to the next day; false after the last. */
    boolean next() {
        day++;
        if (day == DAYS) {
            return false;
        }
        size = 0;
        for (int person = 0; person < weights.length && joined[person] <= day; person++) {
            long bits = mix(seed + person * 0x9E3779B97F4A7C15L + day * 0xD1B54A32D192ED03L);
            double comes = Math.min(0.97, weights[person] * ageing[day - joined[person]]);
            if ((bits >>> 11) * 0x1p-53 < comes) {
                visit(person, mix(bits));
            }
        }
        sort();
        return true;
    }

    private void visit(int person, long start) {
        long bits = start;
        int second = 8 * 3_600 + (int) ((bits >>> 40) % (14 * 3_600));
        byte channel = (byte) (1 + Math.min((bits & 15) * (bits >>> 4 & 15) / 38, 5));
        byte device = (byte) (1 + ((bits >>> 8 & 7) < 5 ? 0 : (bits >>> 8 & 7) < 7 ? 1 : 2));
        int event = VIEWED;
        for (int count = 0; count < 40; count++) {
            add(person, event, second, channel, device, amount(event, bits));
            bits = mix(bits + 0x9E3779B97F4A7C15L);
            event = following(event, (bits >>> 11) * 0x1p-53);
            if (event < 0) {
                return;
            }
            second += 5 + (int) (bits >>> 20 & 63);
        }
    }

    private static int amount(int event, long bits) {
        int price = 990 + (int) (bits >>> 24 & 4095) * (1 + (int) (bits >>> 36 & 7));
        return event == COMPLETED ? price : event == REFUNDED ? -price : 0;
    }

    /** What comes after an event; −1 ends the session. */
    private static int following(int event, double chance) {
        return switch (event) {
            case VIEWED ->
                chance < 0.46 ? VIEWED : chance < 0.62 ? ADDED : chance < 0.68 ? SHARED : chance < 0.69 ? REVIEWED : -1;
            case ADDED -> chance < 0.40 ? CHECKOUT : chance < 0.75 ? VIEWED : -1;
            case CHECKOUT -> chance < 0.75 ? PAYMENT : chance < 0.85 ? VIEWED : -1;
            case PAYMENT -> chance < 0.85 ? COMPLETED : -1;
            case COMPLETED -> chance < 0.05 ? REFUNDED : chance < 0.25 ? SHARED : -1;
            case SHARED -> chance < 0.30 ? VIEWED : -1;
            default -> -1;
        };
    }

    private void add(int person, int event, int second, byte channel, byte device, int amount) {
        if (size == people.length) {
            people = Arrays.copyOf(people, 2 * size);
            events = Arrays.copyOf(events, 2 * size);
            seconds = Arrays.copyOf(seconds, 2 * size);
            channels = Arrays.copyOf(channels, 2 * size);
            devices = Arrays.copyOf(devices, 2 * size);
            amounts = Arrays.copyOf(amounts, 2 * size);
        }
        people[size] = person;
        events[size] = (byte) event;
        seconds[size] = second;
        channels[size] = channel;
        devices[size] = device;
        amounts[size] = amount;
        size++;
    }

    private void sort() {
        order = order.length < size ? new long[2 * size] : order;
        for (int at = 0; at < size; at++) {
            order[at] = (long) seconds[at] << 32 | at;
        }
        Arrays.sort(order, 0, size);
    }

    /** Where the n-th event in the order of time stands in the columns. */
    int at(int n) {
        return (int) order[n];
    }

    long epochSecond(int at) {
        return FIRST.plusDays(day).atStartOfDay(ZONE).toEpochSecond() + seconds[at];
    }

    int epochDay() {
        return Math.toIntExact(FIRST.toEpochDay()) + day;
    }
}
