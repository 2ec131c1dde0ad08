import type { ChallengeSpec } from '@banyan/api'
import { amountOf, amountText, countOf, countText } from '../../model/amounts'
import type { Checks } from '../../model/checks'

export type Measure = ChallengeSpec['goal']['measure']
export type Event = ChallengeSpec['goal']['event']
export type RewardKind = ChallengeSpec['tiers'][number]['reward']['kind']

export interface TierForm {
  goal: string
  kind: RewardKind
  /** what it costs: the cash itself, or the value of the points */
  amount: string
  quantity: string
  itemId: string
}
export interface ChallengeForm {
  measure: Measure
  event: Event
  teamSize: string
  freezeDays: string
  tiers: TierForm[]
}

export const EVENTS: readonly Event[] = ['CHECK_IN', 'ORDER_PAID', 'SHARE_OPENED', 'INVITATION', 'FRIEND_ORDERED', 'GROUP_COMPLETED']
/** How an event can be measured. */
export function measuresOf(event: Event): Measure[] {
  if (event === 'ORDER_PAID') return ['COUNT', 'SUM', 'STREAK', 'DISTINCT']
  return event === 'SHARE_OPENED' ? ['COUNT', 'STREAK', 'DISTINCT'] : ['COUNT', 'STREAK']
}
export const byOrder = (event: Event) => event === 'ORDER_PAID' || event === 'FRIEND_ORDERED' || event === 'GROUP_COMPLETED'
export const emptyTier = (goal: string): TierForm => ({ goal, kind: 'CASH', amount: '', quantity: '', itemId: '' })

export function empty(): ChallengeForm {
  return { measure: 'STREAK', event: 'CHECK_IN', teamSize: '1', freezeDays: '7', tiers: [emptyTier('3'), emptyTier('7')] }
}

export function termsOf(one: ChallengeSpec): ChallengeForm {
  const sum = one.goal.measure === 'SUM'
  return {
    measure: one.goal.measure, event: one.goal.event, teamSize: countText(one.teamSize ?? 1), freezeDays: countText(one.freezeDays),
    tiers: one.tiers.map(tier => ({
      goal: sum ? amountText({ minor: tier.goal, currency: tier.reward.amount.currency }) : countText(tier.goal),
      kind: tier.reward.kind, amount: amountText(tier.reward.amount), quantity: countText(tier.reward.quantity), itemId: tier.reward.itemId ?? '',
    })),
  }
}

export function goalOf(one: ChallengeForm, tier: TierForm, currency: string): number {
  return one.measure === 'SUM' ? amountOf(tier.goal, currency).minor : (countOf(tier.goal) ?? 0)
}

export function sectionOf(one: ChallengeForm, currency: string): ChallengeSpec {
  return {
    goal: { measure: one.measure, event: one.event }, teamSize: countOf(one.teamSize) ?? 0, freezeDays: countOf(one.freezeDays) ?? 0,
    tiers: one.tiers.map(tier => ({
      goal: goalOf(one, tier, currency),
      reward: {
        kind: tier.kind, amount: tier.kind === 'CASH' || tier.kind === 'POINTS' ? amountOf(tier.amount, currency) : { minor: 0, currency },
        ...(tier.kind === 'POINTS' || tier.kind === 'CHANCE' ? { quantity: countOf(tier.quantity) ?? 0 } : {}),
        ...(tier.itemId && (tier.kind === 'BADGE' || tier.kind === 'COUPON') ? { itemId: tier.itemId } : {}),
      },
    })),
  }
}

export function check(one: ChallengeForm, checks: Checks): void {
  checks.count('challenge.teamSize', one.teamSize, 1)
  checks.count('challenge.freezeDays', one.freezeDays, 0)
  one.tiers.forEach((tier, at) => {
    const field = `challenge.tiers.${at}`
    if (one.measure === 'SUM') checks.amount(`${field}.goal`, tier.goal)
    else checks.count(`${field}.goal`, tier.goal, 1)
    const before = one.tiers[at - 1]
    if (before && goalOf(one, tier, checks.currency) <= goalOf(one, before, checks.currency)) checks.add(`${field}.goal`, 'rising')
    if (tier.kind === 'CASH' || tier.kind === 'POINTS') checks.amount(`${field}.reward.amount`, tier.amount)
    if (tier.kind === 'POINTS') checks.count(`${field}.reward.quantity`, tier.quantity, 1)
    if (tier.kind === 'BADGE') checks.required(`${field}.reward.itemId`, tier.itemId)
  })
}
