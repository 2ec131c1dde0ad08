/**
 * What the shop sells: products and their variants (SKUs), categories, brands, pictures, stock and search. This
 * package is what other modules may use; the packages below it are the module's own.
 */
@ApplicationModule(
        displayName = "Catalog",
        allowedDependencies = {"kernel :: *", "identity"})
@NullMarked
package io.banyan.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
