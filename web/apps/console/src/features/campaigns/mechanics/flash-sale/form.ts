import type { FlashSaleSpec } from '@banyan/api'
import { amountOf, amountText, countOf, countText } from '../../model/amounts'
import type { Checks } from '../../model/checks'

export interface FlashForm {
  productId: string
  /** price and pieces of each variant; without a price: not in the sale */
  items: Record<string, { price: string; stock: string }>
  /** an instant; empty until a time is chosen */
  opensAt: string
  perPerson: string
}

export function empty(): FlashForm {
  return { productId: '', items: {}, opensAt: '', perPerson: '1' }
}

export function termsOf(flash: FlashSaleSpec): FlashForm {
  return {
    productId: flash.productId, opensAt: flash.opensAt, perPerson: countText(flash.perPerson),
    items: Object.fromEntries(flash.items.map(item => [item.skuId, { price: amountText(item.price), stock: countText(item.stock) }])),
  }
}

export function sectionOf(flash: FlashForm, currency: string): FlashSaleSpec {
  return {
    productId: flash.productId, opensAt: flash.opensAt || new Date(0).toISOString(), perPerson: countOf(flash.perPerson) ?? 0,
    items: Object.entries(flash.items).filter(([, item]) => item.price.trim()).map(([skuId, item]) => ({ skuId, price: amountOf(item.price, currency), stock: countOf(item.stock) ?? 0 })),
  }
}

export function check(flash: FlashForm, checks: Checks, skuIds: string[]): void {
  checks.required('flashSale.productId', flash.productId)
  checks.required('flashSale.opensAt', flash.opensAt)
  checks.count('flashSale.perPerson', flash.perPerson, 1)
  if (flash.productId && !skuIds.some(id => flash.items[id]?.price.trim())) checks.add('flashSale.items', 'required')
  for (const id of skuIds) {
    const item = flash.items[id]
    if (!item?.price.trim()) continue
    checks.amount(`flashSale.items.${id}.price`, item.price)
    checks.count(`flashSale.items.${id}.stock`, item.stock, 1)
  }
}
