import type { Audience, CampaignSpec, Mechanic, Money, ReferralSpec } from '@banyan/api'
import { minorToText, parseMinor } from '@/kit/text/money'
import { instantOf, localOf } from '@/kit/text/zone'

/** The studio's form: everything as typed, so that nothing is lost or rewritten under the operator's fingers. */
export interface StudioForm {
  mechanic: Mechanic
  titleZh: string
  titleEn: string
  startsAt: string
  endsAt: string
  timeZone: string
  currency: string
  budget: string
  caps: { perPerson: string; perInviter: string; perDay: string; total: string }
  attribution: { windowDays: string; model: CampaignSpec['attribution']['model'] }
  groupBuy: GroupBuyForm
  referral: ReferralForm
  lawPack: string
}
export interface GroupBuyForm {
  productId: string
  ladder: { size: string; prices: Record<string, string> }[]
  windowHours: string
  audience: Audience
  perk: 'NONE' | 'DISCOUNT' | 'CASHBACK' | 'FREE_ORDER'
  perkAmount: string
  guarantee: boolean
  guaranteeMinimum: string
  showOpenGroups: boolean
  reminderMinutes: string
  quantityLimit: string
}
export interface ReferralForm {
  inviterReward: string
  inviteeReward: string
  trigger: ReferralSpec['trigger']
  freezeDays: string
  ladder: { invited: string; reward: string }[]
}
export interface FieldProblem { field: string; reason: 'required' | 'amount' | 'count' | 'order' | 'rising' | 'falling' }

/** The rules of a country that a campaign is checked against; there is one so far. */
export const LAW_PACK = 'cn'

export function emptyForm(mechanic: Mechanic, shop: { currency: string; timeZone: string }): StudioForm {
  return {
    mechanic, titleZh: '', titleEn: '', startsAt: '', endsAt: '', timeZone: shop.timeZone, currency: shop.currency, budget: '',
    caps: { perPerson: mechanic === 'GROUP_BUY' ? '3' : '', perInviter: mechanic === 'REFERRAL' ? '30' : '', perDay: '', total: '' },
    attribution: { windowDays: '7', model: 'LAST' },
    groupBuy: {
      productId: '', ladder: [{ size: '2', prices: {} }], windowHours: '24', audience: 'ANYONE', perk: 'NONE', perkAmount: '',
      guarantee: false, guaranteeMinimum: '2', showOpenGroups: true, reminderMinutes: '60', quantityLimit: '1',
    },
    referral: { inviterReward: '', inviteeReward: '', trigger: 'FIRST_PAID_ORDER', freezeDays: '7', ladder: [] },
    lawPack: LAW_PACK,
  }
}

export function formOf(spec: CampaignSpec): StudioForm {
  const currency = spec.budget.currency
  const text = (money: Money | undefined) => (money ? minorToText(money.minor, money.currency) : '')
  const count = (value: number | undefined) => (value === undefined || value === null ? '' : String(value))
  const base = emptyForm(spec.mechanic, { currency, timeZone: spec.timeZone })
  const group = spec.groupBuy
  const referral = spec.referral
  return {
    ...base,
    titleZh: spec.titleZh, titleEn: spec.titleEn, startsAt: localOf(spec.startsAt, spec.timeZone), endsAt: localOf(spec.endsAt, spec.timeZone),
    budget: text(spec.budget), lawPack: spec.lawPack,
    caps: { perPerson: count(spec.caps.perPerson), perInviter: count(spec.caps.perInviter), perDay: count(spec.caps.perDay), total: count(spec.caps.total) },
    attribution: { windowDays: count(spec.attribution.windowDays), model: spec.attribution.model },
    groupBuy: group ? {
      productId: group.productId,
      ladder: group.ladder.map(step => ({ size: count(step.size), prices: Object.fromEntries(step.prices.map(price => [price.skuId, text(price.price)])) })),
      windowHours: count(group.windowHours), audience: group.audience, perk: group.leaderPerk?.kind ?? 'NONE', perkAmount: text(group.leaderPerk?.amount),
      guarantee: group.guarantee.enabled, guaranteeMinimum: count(group.guarantee.minimum), showOpenGroups: group.showOpenGroups,
      reminderMinutes: count(group.reminderMinutesBefore), quantityLimit: count(group.quantityLimit),
    } : base.groupBuy,
    referral: referral ? {
      inviterReward: text(referral.inviterReward.amount), inviteeReward: text(referral.inviteeReward.amount), trigger: referral.trigger,
      freezeDays: count(referral.freezeDays), ladder: referral.ladder.map(step => ({ invited: count(step.invited), reward: text(step.reward) })),
    } : base.referral,
  }
}

/** The specification this form stands for. Text that is not yet a number counts as nothing; `check` says so at its field. */
export function specOf(form: StudioForm): CampaignSpec {
  const amount = (text: string): Money => ({ minor: parseMinor(text, form.currency) ?? 0, currency: form.currency })
  const startsAt = instantOf(form.startsAt, form.timeZone)
  const endsAt = instantOf(form.endsAt, form.timeZone)
  const common = {
    mechanic: form.mechanic, titleZh: form.titleZh.trim(), titleEn: form.titleEn.trim(), timeZone: form.timeZone, budget: amount(form.budget),
    ...(startsAt ? { startsAt } : {}), ...(endsAt ? { endsAt } : {}),
    caps: optionalCounts(form.caps), attribution: { windowDays: countOf(form.attribution.windowDays) ?? 0, model: form.attribution.model }, lawPack: form.lawPack,
  }
  switch (form.mechanic) {
    case 'GROUP_BUY': {
      const group = form.groupBuy
      const reminder = countOf(group.reminderMinutes)
      return {
        ...common,
        groupBuy: {
          productId: group.productId,
          ladder: group.ladder.map(step => ({
            size: countOf(step.size) ?? 0,
            prices: Object.entries(step.prices).filter(([, text]) => text.trim()).map(([skuId, text]) => ({ skuId, price: amount(text) })),
          })),
          windowHours: countOf(group.windowHours) ?? 0, audience: group.audience,
          ...(group.perk === 'NONE' ? {} : { leaderPerk: group.perk === 'FREE_ORDER' ? { kind: group.perk } : { kind: group.perk, amount: amount(group.perkAmount) } }),
          guarantee: { enabled: group.guarantee, minimum: countOf(group.guaranteeMinimum) ?? 0 },
          showOpenGroups: group.showOpenGroups, ...(reminder === undefined ? {} : { reminderMinutesBefore: reminder }),
          quantityLimit: countOf(group.quantityLimit) ?? 0,
        },
      }
    }
    case 'REFERRAL': {
      const referral = form.referral
      return {
        ...common,
        referral: {
          inviterReward: { kind: 'CASH', amount: amount(referral.inviterReward) }, inviteeReward: { kind: 'CASH', amount: amount(referral.inviteeReward) },
          trigger: referral.trigger, freezeDays: countOf(referral.freezeDays) ?? 0,
          ladder: referral.ladder.map(step => ({ invited: countOf(step.invited) ?? 0, reward: amount(step.reward) })),
        },
      }
    }
  }
}

/** What is plainly missing or unreadable, before the server is asked; its own findings come on top. */
export function check(form: StudioForm, skuIds: string[]): FieldProblem[] {
  const found: FieldProblem[] = []
  const add = (field: string, reason: FieldProblem['reason']) => { found.push({ field, reason }) }
  const needAmount = (field: string, text: string, optional = false) => {
    if (!text.trim()) { if (!optional) add(field, 'required') }
    else if ((parseMinor(text, form.currency) ?? -1) < 0) add(field, 'amount')
  }
  const needCount = (field: string, text: string, least: number, optional = false) => {
    if (!text.trim()) { if (!optional) add(field, 'required') }
    else if ((countOf(text) ?? -1) < least) add(field, 'count')
  }
  if (!form.titleZh.trim()) add('titleZh', 'required')
  if (!form.titleEn.trim()) add('titleEn', 'required')
  needAmount('budget', form.budget)
  needCount('attribution.windowDays', form.attribution.windowDays, 1)
  for (const cap of ['perPerson', 'perInviter', 'perDay', 'total'] as const) needCount(`caps.${cap}`, form.caps[cap], 1, true)
  if (form.startsAt && form.endsAt && form.endsAt <= form.startsAt) add('endsAt', 'order')
  switch (form.mechanic) {
    case 'GROUP_BUY': checkGroupBuy(form, skuIds, add, needAmount, needCount); break
    case 'REFERRAL': checkReferral(form, add, needAmount, needCount); break
  }
  return found
}

type Add = (field: string, reason: FieldProblem['reason']) => void
type NeedAmount = (field: string, text: string, optional?: boolean) => void
type NeedCount = (field: string, text: string, least: number, optional?: boolean) => void

function checkGroupBuy(form: StudioForm, skuIds: string[], add: Add, needAmount: NeedAmount, needCount: NeedCount): void {
  const group = form.groupBuy
  if (!group.productId) add('groupBuy.productId', 'required')
  group.ladder.forEach((step, at) => {
    needCount(`groupBuy.ladder.${at}.size`, step.size, 2)
    const before = group.ladder[at - 1]
    if (before && (countOf(step.size) ?? 0) <= (countOf(before.size) ?? 0)) add(`groupBuy.ladder.${at}.size`, 'rising')
    for (const skuId of skuIds) {
      const field = `groupBuy.ladder.${at}.prices.${skuId}`
      needAmount(field, step.prices[skuId] ?? '')
      const now = parseMinor(step.prices[skuId] ?? '', form.currency)
      const earlier = before && parseMinor(before.prices[skuId] ?? '', form.currency)
      if (now !== undefined && earlier !== undefined && now >= earlier) add(field, 'falling')
    }
  })
  needCount('groupBuy.windowHours', group.windowHours, 1)
  needCount('groupBuy.quantityLimit', group.quantityLimit, 1)
  needCount('groupBuy.reminderMinutesBefore', group.reminderMinutes, 1, true)
  if (group.guarantee) needCount('groupBuy.guarantee.minimum', group.guaranteeMinimum, 1)
  if (group.perk === 'DISCOUNT' || group.perk === 'CASHBACK') needAmount('groupBuy.leaderPerk.amount', group.perkAmount)
}

function checkReferral(form: StudioForm, add: Add, needAmount: NeedAmount, needCount: NeedCount): void {
  const referral = form.referral
  needAmount('referral.inviterReward', referral.inviterReward)
  needAmount('referral.inviteeReward', referral.inviteeReward)
  needCount('referral.freezeDays', referral.freezeDays, 0)
  referral.ladder.forEach((step, at) => {
    needCount(`referral.ladder.${at}.invited`, step.invited, 2)
    needAmount(`referral.ladder.${at}.reward`, step.reward)
    const before = referral.ladder[at - 1]
    if (before && (countOf(step.invited) ?? 0) <= (countOf(before.invited) ?? 0)) add(`referral.ladder.${at}.invited`, 'rising')
  })
}

export function countOf(text: string): number | undefined {
  return /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : undefined
}

function optionalCounts<K extends string>(texts: Record<K, string>): Partial<Record<K, number>> {
  const counts: Partial<Record<K, number>> = {}
  for (const key of Object.keys(texts) as K[]) {
    const count = countOf(texts[key])
    if (count !== undefined) counts[key] = count
  }
  return counts
}
