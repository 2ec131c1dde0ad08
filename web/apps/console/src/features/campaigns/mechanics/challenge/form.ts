import type { ChallengeSpec } from '@banyan/api'
import { amountOf, amountText, countOf, countText } from '../../model/amounts'
import type { Checks } from '../../model/checks'
import { checkReward, emptyReward, rewardForm, rewardTerm, type RewardForm } from '../../rewards/reward'

export type Measure = ChallengeSpec['goal']['measure']
export type Event = ChallengeSpec['goal']['event']

export interface TierForm { goal: string; reward: RewardForm }
/** Prizes leave no gap, so the last rank says it all. */
export interface RankForm { to: string; reward: RewardForm }
export interface ChallengeForm {
  measure: Measure
  event: Event
  teamSize: string
  freezeDays: string
  tiers: TierForm[]
  ranks: RankForm[]
}

export const EVENTS: readonly Event[] = ['CHECK_IN', 'ORDER_PAID', 'SHARE_OPENED', 'INVITATION', 'FRIEND_ORDERED', 'GROUP_COMPLETED']
/** How an event can be measured. */
export function measuresOf(event: Event): Measure[] {
  if (event === 'ORDER_PAID') return ['COUNT', 'SUM', 'STREAK', 'DISTINCT']
  return event === 'SHARE_OPENED' ? ['COUNT', 'STREAK', 'DISTINCT'] : ['COUNT', 'STREAK']
}
export const byOrder = (event: Event) => event === 'ORDER_PAID' || event === 'FRIEND_ORDERED' || event === 'GROUP_COMPLETED'
export const emptyTier = (goal: string): TierForm => ({ goal, reward: emptyReward() })

export function empty(): ChallengeForm {
  return { measure: 'STREAK', event: 'CHECK_IN', teamSize: '1', freezeDays: '7', tiers: [emptyTier('3'), emptyTier('7')], ranks: [] }
}

export function termsOf(one: ChallengeSpec): ChallengeForm {
  const sum = one.goal.measure === 'SUM'
  return {
    measure: one.goal.measure, event: one.goal.event, teamSize: countText(one.teamSize ?? 1), freezeDays: countText(one.freezeDays),
    tiers: one.tiers.map(tier => ({
      goal: sum ? amountText({ minor: tier.goal, currency: tier.reward.amount.currency }) : countText(tier.goal),
      reward: rewardForm(tier.reward),
    })),
    ranks: (one.ranks ?? []).map(rank => ({ to: countText(rank.to), reward: rewardForm(rank.reward) })),
  }
}

/** The first rank of a prize: the one after the last of the prize before. */
export const fromOf = (ranks: readonly RankForm[], at: number): number => (at === 0 ? 1 : (countOf(ranks[at - 1]?.to ?? '') ?? 0) + 1)

export function goalOf(one: ChallengeForm, tier: TierForm, currency: string): number {
  return one.measure === 'SUM' ? amountOf(tier.goal, currency).minor : (countOf(tier.goal) ?? 0)
}

export function sectionOf(one: ChallengeForm, currency: string): ChallengeSpec {
  return {
    goal: { measure: one.measure, event: one.event }, teamSize: countOf(one.teamSize) ?? 0, freezeDays: countOf(one.freezeDays) ?? 0,
    tiers: one.tiers.map(tier => ({
      goal: goalOf(one, tier, currency),
      reward: rewardTerm(tier.reward, currency),
    })),
    ranks: one.ranks.map((rank, at) => ({ from: fromOf(one.ranks, at), to: countOf(rank.to) ?? 0, reward: rewardTerm(rank.reward, currency) })),
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
    checkReward(checks, `${field}.reward`, tier.reward)
  })
  one.ranks.forEach((rank, at) => {
    checks.count(`challenge.ranks.${at}.to`, rank.to, fromOf(one.ranks, at))
    checkReward(checks, `challenge.ranks.${at}.reward`, rank.reward)
  })
}
