import type { CommunitySpec } from '@banyan/api'
import { amountOf, amountText, basisPointsOf, countOf, countText, percentText } from '../../model/amounts'
import type { Checks } from '../../model/checks'

export interface CommunityForm {
  productId: string
  /** without a price: not on offer */
  items: Record<string, { price: string }>
  threshold: string
  longestHours: string
  commission: string
  quantityLimit: string
}

export function empty(): CommunityForm {
  return { productId: '', items: {}, threshold: '10', longestHours: '48', commission: '10', quantityLimit: '5' }
}

export function termsOf(one: CommunitySpec): CommunityForm {
  return {
    productId: one.productId, items: Object.fromEntries(one.items.map(item => [item.skuId, { price: amountText(item.price) }])),
    threshold: countText(one.threshold), longestHours: countText(one.longestHours), commission: percentText(one.commissionBasisPoints), quantityLimit: countText(one.quantityLimit),
  }
}

export function sectionOf(one: CommunityForm, currency: string): CommunitySpec {
  return {
    productId: one.productId, items: Object.entries(one.items).filter(([, item]) => item.price.trim()).map(([skuId, item]) => ({ skuId, price: amountOf(item.price, currency) })),
    threshold: countOf(one.threshold) ?? 0, longestHours: countOf(one.longestHours) ?? 0, commissionBasisPoints: basisPointsOf(one.commission) ?? 0, quantityLimit: countOf(one.quantityLimit) ?? 0,
  }
}

export function check(one: CommunityForm, checks: Checks, skuIds: string[]): void {
  checks.required('communityPurchase.productId', one.productId)
  if (one.productId && !skuIds.some(id => one.items[id]?.price.trim())) checks.add('communityPurchase.items', 'required')
  for (const id of skuIds) checks.amount(`communityPurchase.items.${id}.price`, one.items[id]?.price ?? '', true)
  checks.count('communityPurchase.threshold', one.threshold, 1)
  checks.count('communityPurchase.longestHours', one.longestHours, 1)
  checks.percent('communityPurchase.commissionBasisPoints', one.commission)
  checks.count('communityPurchase.quantityLimit', one.quantityLimit, 1)
}
