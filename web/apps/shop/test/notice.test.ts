import { describe, expect, it } from 'vitest'
import { badge, lacking, targetOf } from '../src/notices/notice'

const now = new Date('2026-11-22T10:00:00Z')
const later = '2026-11-22T12:00:00Z'
const earlier = '2026-11-22T09:59:59Z'

describe('a message', () => {
  it('leads to what it tells of', () => {
    expect(targetOf({ kind: 'FRIEND_JOINED', groupId: 'g' })).toBe('/groups/g')
    expect(targetOf({ kind: 'BARGAIN_HELPED', subjectId: 'b' })).toBe('/bargains/b')
    expect(targetOf({ kind: 'PACKET_EXPIRED', subjectId: 'p' })).toBe('/packets/p')
    expect(targetOf({ kind: 'ROUND_READY', subjectId: 'o' })).toBe('/orders/o')
    expect(targetOf({ kind: 'PRIZE_WON', campaignId: 'c' })).toBe('/campaigns/c')
    expect(targetOf({ kind: 'COUPON_EXPIRING', subjectId: 'x' })).toBe('/me/coupons')
    expect(targetOf({ kind: 'REWARD_GRANTED', campaignId: 'c' })).toBe('/me/wallet')
  })

  it('says what the group lacks only while somebody can still join', () => {
    expect(lacking({ kind: 'GROUP_CLOSING', missing: 1, expiresAt: later }, now)).toBe('more')
    expect(lacking({ kind: 'FRIEND_JOINED', missing: 2, expiresAt: later }, now)).toBe('more')
    expect(lacking({ kind: 'FRIEND_JOINED', missing: 0, expiresAt: later }, now)).toBeUndefined()
    expect(lacking({ kind: 'GROUP_CLOSING', missing: 0, expiresAt: later }, now)).toBe('enough')
    expect(lacking({ kind: 'GROUP_CLOSING', missing: 1, expiresAt: earlier }, now)).toBe('over')
    expect(lacking({ kind: 'GROUP_COMPLETED', missing: 0 }, now)).toBeUndefined()
    expect(lacking({ kind: 'REWARD_GRANTED' }, now)).toBeUndefined()
  })

  it('is counted in a badge that stays small', () => {
    expect(badge(7)).toBe('7')
    expect(badge(120)).toBe('99+')
  })
})
