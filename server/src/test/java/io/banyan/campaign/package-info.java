@NullMarked
package io.banyan.campaign;

import org.jspecify.annotations.NullMarked;
