@NullMarked
package io.banyan.ledger;

import org.jspecify.annotations.NullMarked;
