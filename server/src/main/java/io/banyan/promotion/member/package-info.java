/** Member levels and what members pay. */
@NullMarked
package io.banyan.promotion.member;

import org.jspecify.annotations.NullMarked;
