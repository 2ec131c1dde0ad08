import type { RewardTerm } from '@banyan/api'
import type { Format, Translate } from '@banyan/i18n'
import { amountOf, amountText, countOf, countText } from '../model/amounts'
import type { Checks } from '../model/checks'

export type RewardKind = RewardTerm['kind']
/** All kinds, as they are offered. */
export const KINDS: readonly RewardKind[] = ['CASH', 'POINTS', 'COUPON', 'GIFT', 'CHANCE', 'BADGE']

export interface RewardForm {
  kind: RewardKind
  /** what it costs at most: the cash itself, the value of the points, the coupon's or the gift's worth */
  amount: string
  quantity: string
  /** the coupon's kind, the badge or the SKU */
  itemId: string
  /** of a gift: for how many days it can be ordered */
  days: string
}

export const emptyReward = (kind: RewardKind = 'CASH'): RewardForm => ({ kind, amount: '', quantity: '', itemId: '', days: '30' })

export const costs = (kind: RewardKind) => kind !== 'CHANCE' && kind !== 'BADGE'
export const counts = (kind: RewardKind) => kind === 'POINTS' || kind === 'CHANCE'
export const names = (kind: RewardKind) => kind === 'COUPON' || kind === 'BADGE' || kind === 'GIFT'

export function rewardForm(term: RewardTerm): RewardForm {
  return { kind: term.kind, amount: amountText(term.amount), quantity: countText(term.quantity), itemId: term.itemId ?? '', days: term.kind === 'GIFT' ? countText(term.validDays) : '30' }
}

export function rewardTerm(form: RewardForm, currency: string): RewardTerm {
  const { kind } = form
  return {
    kind, amount: costs(kind) ? amountOf(form.amount, currency) : { minor: 0, currency },
    ...(counts(kind) ? { quantity: countOf(form.quantity) ?? 0 } : {}),
    ...(names(kind) && form.itemId ? { itemId: form.itemId } : {}),
    ...(kind === 'GIFT' ? { validDays: countOf(form.days) ?? 0 } : {}),
  }
}

export function checkReward(checks: Checks, field: string, form: RewardForm): void {
  if (costs(form.kind)) checks.amount(`${field}.amount`, form.amount)
  if (counts(form.kind)) checks.count(`${field}.quantity`, form.quantity, 1)
  if (names(form.kind)) checks.required(`${field}.itemId`, form.itemId)
  if (form.kind === 'GIFT') checks.count(`${field}.validDays`, form.days, 1)
}

/** A reward in a few words, for summaries: its kind, and how much of it. */
export function rewardText(term: RewardTerm, t: Translate, format: Format): string {
  const much = term.quantity !== undefined ? format.count(term.quantity) : term.amount.minor ? format.money(term.amount) : ''
  return `${t(`campaigns.reward.kinds.${term.kind}`)} ${much}`.trim()
}
