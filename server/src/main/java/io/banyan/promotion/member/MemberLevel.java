package io.banyan.promotion.member;

import io.banyan.kernel.money.Money;

/**
 * A level that people reach by what they bought here in all, less what was refunded.
 *
 * @param from what they must have spent
 * @param basisPoints how much less they pay for every piece: 500 is a twentieth; zero for none
 */
public record MemberLevel(String nameZh, String nameEn, Money from, int basisPoints) {}
