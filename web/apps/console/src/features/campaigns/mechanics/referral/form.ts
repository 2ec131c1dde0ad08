import type { ReferralSpec } from '@banyan/api'
import { amountOf, amountText, countOf, countText } from '../../model/amounts'
import type { Checks } from '../../model/checks'

export interface ReferralForm {
  inviterReward: string
  inviteeReward: string
  trigger: ReferralSpec['trigger']
  freezeDays: string
  ladder: { invited: string; reward: string }[]
}

export function empty(): ReferralForm {
  return { inviterReward: '', inviteeReward: '', trigger: 'FIRST_PAID_ORDER', freezeDays: '7', ladder: [] }
}

export function termsOf(referral: ReferralSpec): ReferralForm {
  return {
    inviterReward: amountText(referral.inviterReward.amount), inviteeReward: amountText(referral.inviteeReward.amount), trigger: referral.trigger,
    freezeDays: countText(referral.freezeDays), ladder: referral.ladder.map(step => ({ invited: countText(step.invited), reward: amountText(step.reward) })),
  }
}

export function sectionOf(referral: ReferralForm, currency: string): ReferralSpec {
  return {
    inviterReward: { kind: 'CASH', amount: amountOf(referral.inviterReward, currency) }, inviteeReward: { kind: 'CASH', amount: amountOf(referral.inviteeReward, currency) },
    trigger: referral.trigger, freezeDays: countOf(referral.freezeDays) ?? 0,
    ladder: referral.ladder.map(step => ({ invited: countOf(step.invited) ?? 0, reward: amountOf(step.reward, currency) })),
  }
}

export function check(referral: ReferralForm, checks: Checks): void {
  checks.amount('referral.inviterReward', referral.inviterReward)
  checks.amount('referral.inviteeReward', referral.inviteeReward)
  checks.count('referral.freezeDays', referral.freezeDays, 0)
  referral.ladder.forEach((step, at) => {
    checks.count(`referral.ladder.${at}.invited`, step.invited, 2)
    checks.amount(`referral.ladder.${at}.reward`, step.reward)
    const before = referral.ladder[at - 1]
    if (before && (countOf(step.invited) ?? 0) <= (countOf(before.invited) ?? 0)) checks.add(`referral.ladder.${at}.invited`, 'rising')
  })
}
