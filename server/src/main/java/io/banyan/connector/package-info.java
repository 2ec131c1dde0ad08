/** Brings other systems' history in: orders with their products and customers from files. */
@ApplicationModule(
        displayName = "Connector",
        allowedDependencies = {"kernel :: *", "identity", "catalog", "trade"})
@NullMarked
package io.banyan.connector;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
