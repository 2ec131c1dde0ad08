import type { Language } from '@banyan/i18n'
import { amountOf, countOf } from '../model/amounts'
import { usePhoneWords } from '../studio/usePhoneWords'
import type { RewardForm } from './reward'

/** A reward being planned, as the preview says it. */
export function useRewardWords(language: () => Language): (reward: RewardForm, currency: string) => string {
  const { say, format } = usePhoneWords(language)
  return (reward, currency) => {
    switch (reward.kind) {
      case 'CASH': return format.value.moneyShort(amountOf(reward.amount, currency))
      case 'POINTS': return say('somePoints', { n: countOf(reward.quantity) ?? 0 })
      case 'CHANCE': return say('someChances', { n: countOf(reward.quantity) ?? 0 })
      case 'COUPON': case 'BADGE': case 'GIFT': return say(`rewards.${reward.kind}`)
    }
  }
}
