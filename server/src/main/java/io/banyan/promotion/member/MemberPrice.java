package io.banyan.promotion.member;

import io.banyan.kernel.money.Money;
import java.util.UUID;

/**
 * What members of a level pay for a piece of a variant.
 *
 * @param level counted from 1; those above pay it too, unless a price of their own or their share is lower
 */
record MemberPrice(UUID skuId, UUID productId, int level, Money price) {}
