/** A text message network that delivers to a list in the console. */
@NullMarked
package io.banyan.sandbox.sms;

import org.jspecify.annotations.NullMarked;
