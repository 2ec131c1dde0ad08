import type { SplitSpec } from '@banyan/api'
import { amountOf, amountText, countOf, countText } from '../../model/amounts'
import type { Checks } from '../../model/checks'

export interface SplitForm {
  content: 'CASH' | 'COUPON'
  amount: string
  coupon: string
  couponWorth: string
  parts: string
  draw: SplitSpec['draw']
  windowHours: string
  trigger: SplitSpec['trigger']
  minimumOrder: string
  freezeDays: string
}

export function empty(): SplitForm {
  return { content: 'CASH', amount: '', coupon: '', couponWorth: '', parts: '6', draw: 'RANDOM', windowHours: '24', trigger: 'PAID_ORDER', minimumOrder: '', freezeDays: '7' }
}

export function termsOf(split: SplitSpec): SplitForm {
  return {
    content: split.coupon ? 'COUPON' : 'CASH', amount: amountText(split.amount), coupon: split.coupon?.itemId ?? '', couponWorth: amountText(split.coupon?.amount),
    parts: countText(split.parts), draw: split.draw, windowHours: countText(split.windowHours), trigger: split.trigger,
    minimumOrder: amountText(split.minimumOrder), freezeDays: countText(split.freezeDays),
  }
}

export function sectionOf(split: SplitForm, currency: string): SplitSpec {
  return {
    ...(split.content === 'CASH'
      ? { amount: amountOf(split.amount, currency) }
      : { coupon: { kind: 'COUPON', amount: amountOf(split.couponWorth, currency), ...(split.coupon ? { itemId: split.coupon } : {}) } }),
    parts: countOf(split.parts) ?? 0, draw: split.draw, windowHours: countOf(split.windowHours) ?? 0, trigger: split.trigger,
    ...(split.trigger === 'PAID_ORDER' && split.minimumOrder.trim() ? { minimumOrder: amountOf(split.minimumOrder, currency) } : {}),
    freezeDays: countOf(split.freezeDays) ?? 0,
  }
}

export function check(split: SplitForm, checks: Checks): void {
  if (split.content === 'CASH') checks.amount('split.amount', split.amount)
  else {
    checks.required('split.coupon', split.coupon)
    checks.amount('split.coupon.amount', split.couponWorth)
  }
  checks.count('split.parts', split.parts, 2)
  checks.count('split.windowHours', split.windowHours, 1)
  checks.count('split.freezeDays', split.freezeDays, 0)
  if (split.trigger === 'PAID_ORDER') checks.amount('split.minimumOrder', split.minimumOrder, true)
}
