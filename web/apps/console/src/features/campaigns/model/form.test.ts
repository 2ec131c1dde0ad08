import { describe, expect, it } from 'vitest'
import type { GroupBuyForm } from '../mechanics/group-buy/form'
import { check, emptyForm, formOf, readable, specOf, type StudioForm } from './form'
import { findingsAt, stepOf } from './problems'
import { isEditable, transitionsFrom } from './life'
import { budgetParts, verdict } from './cost'

const shop = { currency: 'CNY', timeZone: 'Asia/Shanghai' }
const groupOf = (form: StudioForm) => form.terms as GroupBuyForm
function filled(): StudioForm {
  const form = emptyForm('GROUP_BUY', shop)
  Object.assign(form, { titleZh: '三人团', titleEn: 'For three', budget: '20000', endsAt: '2026-12-01T20:00' })
  groupOf(form).productId = 'product'
  groupOf(form).ladder = [{ size: '2', prices: { a: '19.90' } }, { size: '5', prices: { a: '15.90' } }]
  return form
}

const cash = (amount: string) => ({ kind: 'CASH', amount, quantity: '', itemId: '', days: '30' })

describe('the form of a campaign', () => {
  it('becomes the specification it stands for', () => {
    const spec = specOf(filled())
    expect(spec.budget).toEqual({ minor: 2000000, currency: 'CNY' })
    expect(spec.endsAt).toBe('2026-12-01T12:00:00.000Z')
    expect(spec.groupBuy?.ladder).toEqual([{ size: 2, prices: [{ skuId: 'a', price: { minor: 1990, currency: 'CNY' } }] }, { size: 5, prices: [{ skuId: 'a', price: { minor: 1590, currency: 'CNY' } }] }])
    expect(spec.referral).toBeUndefined()
  })
  it('comes back from its specification unchanged', () => {
    const spec = specOf(filled())
    expect(specOf(formOf(spec))).toEqual(spec)
    const referral = { ...emptyForm('REFERRAL', shop), titleZh: '邀请', titleEn: 'Invite', budget: '500' }
    Object.assign(referral.terms, { inviterReward: cash('15'), inviteeReward: { ...cash('10'), kind: 'COUPON', itemId: 'c' }, ladder: [{ invited: '3', reward: cash('5') }] })
    expect(specOf(formOf(specOf(referral)))).toEqual(specOf(referral))
  })
  it('is gone on with from this device only in the shape it has now', () => {
    const form = emptyForm('REFERRAL', shop)
    const kept = (terms: object) => ({ ...JSON.parse(JSON.stringify(form)), terms: { ...form.terms, ...terms } })
    expect(readable(kept({ inviterReward: cash('5') }), form)).toBe(true)
    expect(readable(kept({ inviterReward: '5' }), form)).toBe(false)
    expect(readable(kept({ ladder: [{ invited: '3' }] }), form)).toBe(false)
    expect(readable(null, form)).toBe(false)
  })
  it('finds nothing wrong with a complete plan', () => {
    expect(check(filled(), ['a'])).toEqual([])
  })
  it('wants more people and a lower price at each step', () => {
    const form = filled()
    groupOf(form).ladder[1] = { size: '2', prices: { a: '19.90' } }
    expect(check(form, ['a'])).toEqual([{ field: 'groupBuy.ladder.1.size', reason: 'rising' }, { field: 'groupBuy.ladder.1.prices.a', reason: 'falling' }])
  })
  it('names what is missing, unreadable or upside down at its field', () => {
    const form = filled()
    Object.assign(form, { titleEn: ' ', budget: '12.345', startsAt: '2026-12-02T10:00' })
    form.caps.perDay = '1.5'
    expect(check(form, ['a', 'b']).map(one => `${one.field} ${one.reason}`)).toEqual(['titleEn required', 'budget amount', 'caps.perDay count', 'endsAt order', 'groupBuy.ladder.0.prices.b required', 'groupBuy.ladder.1.prices.b required'])
  })
})

describe('findings', () => {
  const found = [{ field: 'groupBuy.ladder[0].prices' }, { field: 'budget' }, { field: '/groupBuy/ladder/1/size' }]
  it('stand at their field however it is spelled, and at the nearest place otherwise', () => {
    expect(findingsAt(found, 'groupBuy.ladder.1.size')).toEqual([found[2]])
    expect(findingsAt(found, 'groupBuy.ladder', ['groupBuy.ladder.1.size'])).toEqual([found[0]])
  })
  it('belong to a step', () => {
    expect(['budget', 'caps.perDay', 'endsAt', 'groupBuy.audience', 'groupBuy.ladder[0].size', 'referral.freezeDays', 'titleZh'].map(stepOf)).toEqual(['money', 'money', 'schedule', 'audience', 'offer', 'audience', 'offer'])
  })
})

describe('the life of a campaign', () => {
  it('offers scheduling only when it starts later', () => {
    expect(transitionsFrom('APPROVED', { startsLater: true })[0]?.to).toBe('SCHEDULED')
    expect(transitionsFrom('APPROVED', { startsLater: false })[0]?.to).toBe('RUNNING')
  })
  it('asks for a reason before anything that stops it', () => {
    expect(transitionsFrom('RUNNING', { startsLater: false }).every(move => move.reason === 'required')).toBe(true)
    expect(transitionsFrom('SETTLED', { startsLater: false })).toEqual([])
  })
  it('lets only an owner edit while it runs, and nobody after', () => {
    expect([isEditable('RUNNING', false), isEditable('RUNNING', true), isEditable('ENDED', true), isEditable('DRAFT', false)]).toEqual([false, true, false, true])
  })
})

describe('the worst case', () => {
  const money = (minor: number) => ({ minor, currency: 'CNY' })
  const worst = (total: number) => ({ perParticipation: money(100), maximumParticipations: 10, total: money(total), explanationZh: [], explanationEn: [], problems: [] })
  it('is judged against the budget', () => {
    expect(verdict(worst(500), 1000)).toEqual({ share: 0.5, level: 'covered', participationsCovered: 10 })
    expect(verdict(worst(950), 1000).level).toBe('tight')
    expect(verdict(worst(1001), 1000).level).toBe('over')
    expect(verdict(worst(0), 0).level).toBe('none')
  })
  it('shows a budget whose parts add up', () => {
    const parts = budgetParts({ funded: money(1000), reserved: money(100), held: money(200), granted: money(300), free: money(400), discounts: money(50) })
    expect(parts.reduce((sum, part) => sum + part.minor, 0)).toBe(1000)
  })
})
