/**
 * The outside of the product: serves the pages of shop and console, and the address that shares are given away under.
 */
@ApplicationModule(
        displayName = "Site",
        allowedDependencies = {"kernel::money", "kernel::setting", "identity", "campaign::landing"})
@NullMarked
package io.banyan.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
