package io.banyan.identity;

/**
 * Where goods go. Personal data: never logged, kept encrypted.
 *
 * @param name of the receiver
 * @param phone of the receiver, as typed
 * @param region province, city and district, or what the country has
 * @param street the rest
 */
public record ContactAddress(String name, String phone, String region, String street) {

    /** Says nothing, so that no address ends in a log. */
    @Override
    public String toString() {
        return "ContactAddress[…]";
    }
}
