@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.banyan.planted.lower;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
