package io.banyan.trade;

/** Where and to whom goods go. Kept encrypted. */
public record DeliveryAddress(String name, String phone, String region, String street) {}
