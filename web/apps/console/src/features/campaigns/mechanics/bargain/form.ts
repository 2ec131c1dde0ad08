import type { BargainSpec } from '@banyan/api'
import { amountOf, amountText, countOf, countText } from '../../model/amounts'
import type { Checks } from '../../model/checks'

export interface BargainForm {
  productId: string
  /** the lowest price of each variant; empty: not on offer */
  floors: Record<string, string>
  helpers: string
  windowHours: string
  buyHours: string
  newCustomersCountDouble: boolean
  buyBeforeFloor: boolean
}

export function empty(): BargainForm {
  return { productId: '', floors: {}, helpers: '10', windowHours: '24', buyHours: '24', newCustomersCountDouble: false, buyBeforeFloor: false }
}

export function termsOf(bargain: BargainSpec): BargainForm {
  return {
    productId: bargain.productId, floors: Object.fromEntries(bargain.floors.map(floor => [floor.skuId, amountText(floor.price)])),
    helpers: countText(bargain.helpers), windowHours: countText(bargain.windowHours), buyHours: countText(bargain.buyHours),
    newCustomersCountDouble: bargain.newCustomersCountDouble, buyBeforeFloor: bargain.buyBeforeFloor,
  }
}

export function sectionOf(bargain: BargainForm, currency: string): BargainSpec {
  return {
    productId: bargain.productId,
    floors: Object.entries(bargain.floors).filter(([, text]) => text.trim()).map(([skuId, text]) => ({ skuId, price: amountOf(text, currency) })),
    helpers: countOf(bargain.helpers) ?? 0, windowHours: countOf(bargain.windowHours) ?? 0, buyHours: countOf(bargain.buyHours) ?? 0,
    newCustomersCountDouble: bargain.newCustomersCountDouble, buyBeforeFloor: bargain.buyBeforeFloor,
  }
}

export function check(bargain: BargainForm, checks: Checks, skuIds: string[]): void {
  checks.required('bargain.productId', bargain.productId)
  if (bargain.productId && !skuIds.some(skuId => bargain.floors[skuId]?.trim())) checks.add('bargain.floors', 'required')
  for (const skuId of skuIds) checks.amount(`bargain.floors.${skuId}`, bargain.floors[skuId] ?? '', true)
  checks.count('bargain.helpers', bargain.helpers, 1)
  checks.count('bargain.windowHours', bargain.windowHours, 1)
  checks.count('bargain.buyHours', bargain.buyHours, 1)
}
