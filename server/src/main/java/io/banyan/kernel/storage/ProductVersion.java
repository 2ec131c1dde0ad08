package io.banyan.kernel.storage;

import java.util.Arrays;
import java.util.Comparator;

/** A version of the product such as 0.1.0; later versions read the data of earlier ones, never the other way round. */
record ProductVersion(int major, int minor, int patch) implements Comparable<ProductVersion> {

    private static final Comparator<ProductVersion> ORDER = Comparator.comparingInt(ProductVersion::major)
            .thenComparingInt(ProductVersion::minor)
            .thenComparingInt(ProductVersion::patch);

    /** Reads "major.minor.patch"; a qualifier such as "-SNAPSHOT" is not looked at. */
    static ProductVersion parse(String text) {
        int[] parts = Arrays.stream(text.strip().replaceFirst("[-+].*$", "").split("\\.", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a version: " + text);
        }
        return new ProductVersion(parts[0], parts[1], parts[2]);
    }

    @Override
    public int compareTo(ProductVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
