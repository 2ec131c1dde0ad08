/** A small HTTP client that costs little beside the server it measures. */
@NullMarked
package io.banyan.bench.http;

import org.jspecify.annotations.NullMarked;
