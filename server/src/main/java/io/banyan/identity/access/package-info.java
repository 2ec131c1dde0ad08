/** What both kinds of sign-in stand on: secrets, passwords, sessions and allowances. */
@NullMarked
package io.banyan.identity.access;

import org.jspecify.annotations.NullMarked;
