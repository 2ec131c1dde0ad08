@NullMarked
package io.banyan.bench.http;

import org.jspecify.annotations.NullMarked;
