/**
 * Stand-ins for what a shop buys from others: a payment network and a text message network. They are reached like the
 * real ones, and exist only where {@code banyan.sandbox} is set.
 */
@ApplicationModule(
        displayName = "Sandbox",
        allowedDependencies = {"kernel :: *", "identity", "identity :: spi", "wallet :: spi"})
@NullMarked
package io.banyan.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
