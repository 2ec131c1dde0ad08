import type { ReferralSpec } from '@banyan/api'
import { basisPointsOf, countOf, countText, percentText } from '../../model/amounts'
import type { Checks } from '../../model/checks'
import { checkReward, emptyReward, rewardForm, rewardTerm, type RewardForm } from '../../rewards/reward'

export interface ReferralForm {
  inviterReward: RewardForm
  inviteeReward: RewardForm
  secondLevel: boolean
  secondLevelReward: RewardForm
  trigger: ReferralSpec['trigger']
  freezeDays: string
  ladder: { invited: string; reward: RewardForm }[]
  commission: boolean
  commissionRate: string
  commissionProducts: { productId: string; rate: string }[]
  storeOwnersOnly: boolean
}

export function empty(): ReferralForm {
  return {
    inviterReward: emptyReward(), inviteeReward: emptyReward(), secondLevel: false, secondLevelReward: emptyReward(), trigger: 'FIRST_PAID_ORDER', freezeDays: '7', ladder: [],
    commission: false, commissionRate: '5', commissionProducts: [], storeOwnersOnly: true,
  }
}

export function termsOf(referral: ReferralSpec): ReferralForm {
  const commission = referral.commission
  return {
    ...empty(),
    inviterReward: rewardForm(referral.inviterReward), inviteeReward: rewardForm(referral.inviteeReward), trigger: referral.trigger,
    secondLevel: !!referral.secondLevelReward, ...(referral.secondLevelReward ? { secondLevelReward: rewardForm(referral.secondLevelReward) } : {}),
    freezeDays: countText(referral.freezeDays), ladder: referral.ladder.map(step => ({ invited: countText(step.invited), reward: rewardForm(step.reward) })),
    ...(commission ? {
      commission: true, commissionRate: percentText(commission.basisPoints), storeOwnersOnly: commission.storeOwnersOnly,
      commissionProducts: commission.products.map(one => ({ productId: one.productId, rate: percentText(one.basisPoints) })),
    } : {}),
  }
}

export function sectionOf(referral: ReferralForm, currency: string): ReferralSpec {
  return {
    inviterReward: rewardTerm(referral.inviterReward, currency), inviteeReward: rewardTerm(referral.inviteeReward, currency),
    ...(referral.secondLevel ? { secondLevelReward: rewardTerm(referral.secondLevelReward, currency) } : {}),
    trigger: referral.trigger, freezeDays: countOf(referral.freezeDays) ?? 0,
    ladder: referral.ladder.map(step => ({ invited: countOf(step.invited) ?? 0, reward: rewardTerm(step.reward, currency) })),
    ...(referral.commission ? {
      commission: {
        basisPoints: basisPointsOf(referral.commissionRate) ?? 0, storeOwnersOnly: referral.storeOwnersOnly,
        products: referral.commissionProducts.filter(one => one.productId).map(one => ({ productId: one.productId, basisPoints: basisPointsOf(one.rate) ?? 0 })),
      },
    } : {}),
  }
}

export function check(referral: ReferralForm, checks: Checks): void {
  checkReward(checks, 'referral.inviterReward', referral.inviterReward)
  checkReward(checks, 'referral.inviteeReward', referral.inviteeReward)
  if (referral.secondLevel) checkReward(checks, 'referral.secondLevelReward', referral.secondLevelReward)
  checks.count('referral.freezeDays', referral.freezeDays, 0)
  referral.ladder.forEach((step, at) => {
    checks.count(`referral.ladder.${at}.invited`, step.invited, 2)
    checkReward(checks, `referral.ladder.${at}.reward`, step.reward)
    const before = referral.ladder[at - 1]
    if (before && (countOf(step.invited) ?? 0) <= (countOf(before.invited) ?? 0)) checks.add(`referral.ladder.${at}.invited`, 'rising')
  })
  if (referral.commission) {
    checks.percent('referral.commission.basisPoints', referral.commissionRate)
    referral.commissionProducts.forEach((one, at) => {
      checks.required(`referral.commission.products.${at}.productId`, one.productId)
      checks.percent(`referral.commission.products.${at}.basisPoints`, one.rate)
    })
  }
}
