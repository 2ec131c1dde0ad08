@NullMarked
package io.banyan.identity.web;

import org.jspecify.annotations.NullMarked;
