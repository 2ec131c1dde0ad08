package io.banyan.campaign.community;

import java.util.UUID;

/**
 * Where orders are picked up.
 *
 * @param hours when, in the merchant's words
 * @param open whether rounds may be opened for it
 */
record PickupPoint(UUID id, String name, String region, String street, String phone, String hours, boolean open) {}
