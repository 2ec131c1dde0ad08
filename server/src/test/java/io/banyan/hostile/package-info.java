/** Whatever is sent to whatever is offered: the answer says what is wrong, and nothing else happens. */
@NullMarked
package io.banyan.hostile;

import org.jspecify.annotations.NullMarked;
