import type { ConsoleCoupon, CouponInput, CouponTerms, Money, SpendRule, SpendRuleInput } from '@banyan/api'
import { instantOf, localOf } from '@/kit/text/zone'

/** A coupon while it is written: times as local text, everything else as it is sent. */
export interface CouponForm {
  state: CouponInput['state']
  titleZh: string
  titleEn: string
  kind: CouponTerms['kind']
  amount: Money | undefined
  basisPoints: number | undefined
  most: Money | undefined
  threshold: Money | undefined
  scope: CouponTerms['scope']['kind']
  products: string[]
  group: CouponTerms['group']
  exclusive: boolean
  ways: CouponTerms['ways']
  audience: CouponTerms['audience']
  level: string
  perPerson: string
  quantity: string
  claimFrom: string
  claimUntil: string
  validDays: string
  validFrom: string
  validUntil: string
  comesBack: CouponTerms['comesBack']
  transferable: boolean
}

export const emptyCoupon = (): CouponForm => ({
  state: 'DRAFT', titleZh: '', titleEn: '', kind: 'AMOUNT', amount: undefined, basisPoints: undefined, most: undefined, threshold: undefined, scope: 'ALL', products: [],
  group: 'ORDER', exclusive: false, ways: ['CENTRE'], audience: 'ANYONE', level: '1', perPerson: '1', quantity: '', claimFrom: '', claimUntil: '', validDays: '30', validFrom: '',
  validUntil: '', comesBack: 'FULL_REFUND', transferable: false,
})

export function formOf({ state, terms, quantity }: ConsoleCoupon, zone: string): CouponForm {
  return {
    ...emptyCoupon(), state, titleZh: terms.titleZh, titleEn: terms.titleEn, kind: terms.kind, amount: terms.amount, basisPoints: terms.basisPoints, most: terms.most, threshold: terms.threshold,
    scope: terms.scope.kind, products: [...terms.scope.products], group: terms.group, exclusive: terms.exclusive, ways: [...terms.ways], audience: terms.audience,
    level: String(terms.level ?? 1), perPerson: String(terms.perPerson), quantity: quantity === undefined ? '' : String(quantity),
    claimFrom: localOf(terms.claimFrom, zone), claimUntil: localOf(terms.claimUntil, zone), validDays: terms.validDays === undefined ? '' : String(terms.validDays),
    validFrom: localOf(terms.validFrom, zone), validUntil: localOf(terms.validUntil, zone), comesBack: terms.comesBack, transferable: terms.transferable,
  }
}

/** The group that a coupon usually is in: one for goods, one for whole orders, one for delivery. */
export const usualGroup = (form: Pick<CouponForm, 'kind' | 'scope'>): CouponTerms['group'] =>
  form.kind === 'DELIVERY' ? 'SHIPPING' : form.scope === 'ALL' ? 'ORDER' : 'ITEM'

const whole = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text) : undefined)
const some = <T>(name: string, value: T | undefined | '') => (value === undefined || value === '' ? {} : { [name]: value })

export function inputOf(form: CouponForm, version: number | undefined, zone: string): CouponInput {
  const at = (text: string) => instantOf(text, zone)
  const terms = {
    titleZh: form.titleZh.trim(), titleEn: form.titleEn.trim(), kind: form.kind,
    ...(form.kind === 'AMOUNT' ? some('amount', form.amount) : some('most', form.most)),
    ...(form.kind === 'PERCENT' ? some('basisPoints', form.basisPoints) : {}),
    ...some('threshold', form.threshold && form.threshold.minor > 0 ? form.threshold : undefined),
    scope: { kind: form.scope, products: form.scope === 'ALL' ? [] : form.products },
    group: form.group, exclusive: form.exclusive, ways: form.ways, audience: form.audience,
    ...(form.audience === 'MEMBERS' ? some('level', whole(form.level)) : {}),
    perPerson: whole(form.perPerson) ?? 0,
    ...some('claimFrom', at(form.claimFrom)), ...some('claimUntil', at(form.claimUntil)), ...some('validDays', whole(form.validDays)),
    ...some('validFrom', at(form.validFrom)), ...some('validUntil', at(form.validUntil)),
    comesBack: form.comesBack, transferable: form.transferable,
  } as CouponTerms
  return { state: form.state, terms, ...some('quantity', whole(form.quantity)), ...some('version', version) }
}

/** A spend-and-save promotion while it is written. */
export interface SpendForm {
  state: SpendRuleInput['state']
  titleZh: string
  titleEn: string
  kind: 'STEPS' | 'EVERY'
  steps: { from: Money | undefined; off: Money | undefined }[]
  every: Money | undefined
  off: Money | undefined
  most: Money | undefined
  scope: CouponTerms['scope']['kind']
  products: string[]
  exclusive: boolean
  startsAt: string
  endsAt: string
}

export const emptySpend = (): SpendForm => ({
  state: 'ACTIVE', titleZh: '', titleEn: '', kind: 'STEPS', steps: [{ from: undefined, off: undefined }], every: undefined, off: undefined, most: undefined, scope: 'ALL', products: [],
  exclusive: false, startsAt: '', endsAt: '',
})

export function spendFormOf({ state, terms }: SpendRule, zone: string): SpendForm {
  return {
    ...emptySpend(), state, titleZh: terms.titleZh, titleEn: terms.titleEn, kind: terms.kind, steps: terms.steps.length ? terms.steps.map(step => ({ ...step })) : emptySpend().steps,
    every: terms.every, off: terms.off, most: terms.most, scope: terms.scope.kind, products: [...terms.scope.products], exclusive: terms.exclusive,
    startsAt: localOf(terms.startsAt, zone), endsAt: localOf(terms.endsAt, zone),
  }
}

export function spendInputOf(form: SpendForm, version: number | undefined, zone: string): SpendRuleInput {
  const terms = {
    titleZh: form.titleZh.trim(), titleEn: form.titleEn.trim(), kind: form.kind,
    steps: form.kind === 'STEPS' ? form.steps.map(step => ({ ...some('from', step.from), ...some('off', step.off) })) : [],
    ...(form.kind === 'EVERY' ? { ...some('every', form.every), ...some('off', form.off), ...some('most', form.most) } : {}),
    scope: { kind: form.scope, products: form.scope === 'ALL' ? [] : form.products }, group: 'PROMOTION', exclusive: form.exclusive,
    ...some('startsAt', instantOf(form.startsAt, zone)), ...some('endsAt', instantOf(form.endsAt, zone)),
  } as unknown as SpendRuleInput['terms']
  return { state: form.state, terms, ...some('version', version) }
}
