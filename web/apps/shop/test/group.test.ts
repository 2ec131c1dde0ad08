import type { GroupView, MyParticipation } from '@banyan/api'
import { describe, expect, it } from 'vitest'
import { ladderAt, stageOf } from '../src/group/stage'

const now = Date.parse('2026-11-22T12:00:00Z')
const group = (change: Partial<GroupView>): GroupView =>
  ({ state: 'OPEN', placesLeft: 1, canJoin: true, expiresAt: '2026-11-22T13:00:00Z', ...change }) as GroupView
const mine = (state: MyParticipation['state']): MyParticipation => ({ orderId: 'o', state, leader: false })

describe('the stage of a group', () => {
  it('is open to a stranger who may join', () => expect(stageOf(group({}), now)).toBe('joinable'))
  it('is closed to whom the rules or the places keep out', () => {
    expect(stageOf(group({ canJoin: false }), now)).toBe('closed-to-me')
    expect(stageOf(group({ placesLeft: 0 }), now)).toBe('closed-to-me')
  })
  it('waits for others once I am in', () => expect(stageOf(group({ mine: mine('JOINED'), canJoin: false }), now)).toBe('waiting'))
  it('asks me to finish paying', () => expect(stageOf(group({ mine: mine('PAYING') }), now)).toBe('paying'))
  it('lets me choose when somebody was quicker, whatever became of the group', () => {
    expect(stageOf(group({ state: 'COMPLETED', mine: mine('DISPLACED') }), now)).toBe('displaced')
    expect(stageOf(group({ mine: mine('DISPLACED') }), now)).toBe('displaced')
  })
  it('is over when the clock says so, though the server has not said it yet', () => {
    expect(stageOf(group({ expiresAt: '2026-11-22T11:59:59Z' }), now)).toBe('expired')
  })
  it('tells members from others at the end', () => {
    expect(stageOf(group({ state: 'COMPLETED', mine: mine('COMPLETED') }), now)).toBe('completed-mine')
    expect(stageOf(group({ state: 'COMPLETED' }), now)).toBe('completed')
    expect(stageOf(group({ state: 'EXPIRED', mine: mine('REFUNDED') }), now)).toBe('expired-mine')
    expect(stageOf(group({ state: 'EXPIRED' }), now)).toBe('expired')
    expect(stageOf(group({ state: 'EXPIRED', mine: mine('WITHDRAWN') }), now)).toBe('left')
  })
  it('is open again to whom has withdrawn', () => expect(stageOf(group({ mine: mine('WITHDRAWN') }), now)).toBe('joinable'))
})

describe('the ladder', () => {
  const ladder = [5, 2].map(size => ({ size, price: { minor: 1, currency: 'CNY' } }))
  it('shows the step reached and the next, in whatever order it came', () => {
    expect(ladderAt({ ladder, taken: 1 })).toEqual({ reached: 0, next: 2 })
    expect(ladderAt({ ladder, taken: 3 })).toEqual({ reached: 2, next: 5 })
    expect(ladderAt({ ladder, taken: 5 })).toEqual({ reached: 5, next: undefined })
  })
})
