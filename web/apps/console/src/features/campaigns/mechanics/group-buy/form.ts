import type { Audience, GroupBuySpec } from '@banyan/api'
import { parseMinor } from '@/kit/text/money'
import { amountOf, amountText, countOf, countText } from '../../model/amounts'
import type { Checks } from '../../model/checks'

export interface GroupBuyForm {
  productId: string
  ladder: { size: string; prices: Record<string, string> }[]
  windowHours: string
  audience: Audience
  perk: 'NONE' | 'DISCOUNT' | 'CASHBACK' | 'FREE_ORDER'
  perkAmount: string
  guarantee: boolean
  guaranteeMinimum: string
  showOpenGroups: boolean
  reminderMinutes: string
  quantityLimit: string
}

export function empty(): GroupBuyForm {
  return {
    productId: '', ladder: [{ size: '2', prices: {} }], windowHours: '24', audience: 'ANYONE', perk: 'NONE', perkAmount: '',
    guarantee: false, guaranteeMinimum: '2', showOpenGroups: true, reminderMinutes: '60', quantityLimit: '1',
  }
}

export function termsOf(group: GroupBuySpec): GroupBuyForm {
  return {
    productId: group.productId,
    ladder: group.ladder.map(step => ({ size: countText(step.size), prices: Object.fromEntries(step.prices.map(price => [price.skuId, amountText(price.price)])) })),
    windowHours: countText(group.windowHours), audience: group.audience, perk: group.leaderPerk?.kind ?? 'NONE', perkAmount: amountText(group.leaderPerk?.amount),
    guarantee: group.guarantee.enabled, guaranteeMinimum: countText(group.guarantee.minimum), showOpenGroups: group.showOpenGroups,
    reminderMinutes: countText(group.reminderMinutesBefore), quantityLimit: countText(group.quantityLimit),
  }
}

export function sectionOf(group: GroupBuyForm, currency: string): GroupBuySpec {
  const reminder = countOf(group.reminderMinutes)
  return {
    productId: group.productId,
    ladder: group.ladder.map(step => ({
      size: countOf(step.size) ?? 0,
      prices: Object.entries(step.prices).filter(([, text]) => text.trim()).map(([skuId, text]) => ({ skuId, price: amountOf(text, currency) })),
    })),
    windowHours: countOf(group.windowHours) ?? 0, audience: group.audience,
    ...(group.perk === 'NONE' ? {} : { leaderPerk: group.perk === 'FREE_ORDER' ? { kind: group.perk } : { kind: group.perk, amount: amountOf(group.perkAmount, currency) } }),
    guarantee: { enabled: group.guarantee, minimum: countOf(group.guaranteeMinimum) ?? 0 },
    showOpenGroups: group.showOpenGroups, ...(reminder === undefined ? {} : { reminderMinutesBefore: reminder }),
    quantityLimit: countOf(group.quantityLimit) ?? 0,
  }
}

export function check(group: GroupBuyForm, checks: Checks, skuIds: string[]): void {
  checks.required('groupBuy.productId', group.productId)
  group.ladder.forEach((step, at) => {
    checks.count(`groupBuy.ladder.${at}.size`, step.size, 2)
    const before = group.ladder[at - 1]
    if (before && (countOf(step.size) ?? 0) <= (countOf(before.size) ?? 0)) checks.add(`groupBuy.ladder.${at}.size`, 'rising')
    for (const skuId of skuIds) {
      const field = `groupBuy.ladder.${at}.prices.${skuId}`
      checks.amount(field, step.prices[skuId] ?? '')
      const now = parseMinor(step.prices[skuId] ?? '', checks.currency)
      const earlier = before && parseMinor(before.prices[skuId] ?? '', checks.currency)
      if (now !== undefined && earlier !== undefined && now >= earlier) checks.add(field, 'falling')
    }
  })
  checks.count('groupBuy.windowHours', group.windowHours, 1)
  checks.count('groupBuy.quantityLimit', group.quantityLimit, 1)
  checks.count('groupBuy.reminderMinutesBefore', group.reminderMinutes, 1, true)
  if (group.guarantee) checks.count('groupBuy.guarantee.minimum', group.guaranteeMinimum, 1)
  if (group.perk === 'DISCOUNT' || group.perk === 'CASHBACK') checks.amount('groupBuy.leaderPerk.amount', group.perkAmount)
}
