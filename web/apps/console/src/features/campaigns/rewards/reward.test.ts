import { describe, expect, it } from 'vitest'
import { Checks } from '../model/checks'
import { KINDS, checkReward, emptyReward, rewardForm, rewardTerm, type RewardForm } from './reward'

const gift: RewardForm = { kind: 'GIFT', amount: '39', quantity: '7', itemId: 'sku-1', days: '14' }

describe('rewards in the studio', () => {
  it('say what their kind needs and nothing else', () => {
    expect(rewardTerm(gift, 'CNY')).toEqual({ kind: 'GIFT', amount: { minor: 3900, currency: 'CNY' }, itemId: 'sku-1', validDays: 14 })
    expect(rewardTerm({ ...gift, kind: 'CASH' }, 'CNY')).toEqual({ kind: 'CASH', amount: { minor: 3900, currency: 'CNY' } })
    expect(rewardTerm({ ...gift, kind: 'CHANCE' }, 'CNY')).toEqual({ kind: 'CHANCE', amount: { minor: 0, currency: 'CNY' }, quantity: 7 })
    expect(rewardTerm({ ...gift, kind: 'BADGE' }, 'CNY')).toEqual({ kind: 'BADGE', amount: { minor: 0, currency: 'CNY' }, itemId: 'sku-1' })
  })
  it('come back as they were written', () => {
    for (const kind of KINDS) {
      const term = rewardTerm({ ...gift, kind }, 'CNY')
      expect(rewardTerm(rewardForm(term), 'CNY')).toEqual(term)
    }
  })
  it('tell what is missing, by their kind', () => {
    const missing = (kind: RewardForm['kind'], more: Partial<RewardForm> = {}) => {
      const checks = new Checks('CNY')
      checkReward(checks, 'r', { ...emptyReward(kind), ...more })
      return checks.found.map(one => one.field)
    }
    expect(missing('CASH')).toEqual(['r.amount'])
    expect(missing('GIFT')).toEqual(['r.amount', 'r.itemId'])
    expect(missing('GIFT', { days: '0', amount: '1', itemId: 'x' })).toEqual(['r.validDays'])
    expect(missing('POINTS')).toEqual(['r.amount', 'r.quantity'])
    expect(missing('BADGE')).toEqual(['r.itemId'])
  })
})
