import type { ConsoleCoupon, CouponTerms } from '@banyan/api'
import type { Format } from '@banyan/i18n'
import type { Tone } from '@/kit/text/tones'

type Say = (key: string, named: Record<string, unknown>) => string

export function stateTone(state: ConsoleCoupon['state']): Tone {
  switch (state) {
    case 'ACTIVE': return 'good'
    case 'PAUSED': return 'warn'
    case 'DRAFT': return 'quiet'
  }
}

/** What a coupon takes off, in a few words. */
export function worthText(terms: Partial<CouponTerms>, t: Say, format: Format): string {
  const off = terms.kind === 'AMOUNT'
    ? (terms.amount ? t('promotions.words.off', { amount: format.moneyShort(terms.amount) }) : '–')
    : terms.kind === 'PERCENT'
      ? t('promotions.words.percent', { percent: (terms.basisPoints ?? 0) / 100 })
      : t('promotions.words.delivery', {})
  const most = terms.most && terms.kind !== 'AMOUNT' ? t('promotions.words.most', { amount: format.moneyShort(terms.most) }) : ''
  const from = terms.threshold && terms.threshold.minor > 0 ? t('promotions.words.from', { amount: format.moneyShort(terms.threshold) }) : ''
  return [off, most, from].filter(Boolean).join(' · ')
}
