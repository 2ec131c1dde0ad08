/**
 * Who somebody is: shoppers and operators, how they sign in, what they may do, and what operators did.
 *
 * <p>Also the web security of the whole product: every request gets its {@link Actor} here.
 */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"kernel :: *"})
@NullMarked
package io.banyan.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
