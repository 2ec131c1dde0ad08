import type { ChallengeView } from '@banyan/api'
import { useFormat, useI18n } from '@banyan/i18n'

/** Says so much progress in the unit that the challenge counts in. */
export function useUnits(challenge: () => ChallengeView) {
  const { t } = useI18n()
  const format = useFormat()

  function unit(): string {
    const { measure, event } = challenge().goal
    if (measure === 'STREAK') return 'DAYS'
    if (measure === 'DISTINCT') return event === 'ORDER_PAID' ? 'PRODUCTS' : 'INVITATION'
    return event
  }

  return (value: number): string =>
    challenge().goal.measure === 'SUM'
      ? format.moneyShort({ minor: value, currency: challenge().currency })
      : t(`challenge.unit.${unit()}`, { n: format.count(value) }, value)
}
