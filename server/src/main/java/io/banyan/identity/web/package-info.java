/** Security of every request: who makes it, whether it may, and what browsers are told about the answer. */
@NullMarked
package io.banyan.identity.web;

import org.jspecify.annotations.NullMarked;
