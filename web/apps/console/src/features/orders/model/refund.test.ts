import { describe, expect, it } from 'vitest'
import { lineRefund, refundable } from './refund'

const money = (minor: number) => ({ minor, currency: 'CNY' })

describe('a refund', () => {
  it('never gives back more than is left of the order', () => {
    expect(refundable({ total: money(1000), refunded: money(300) })).toBe(700)
    expect(refundable({ total: money(1000), refunded: money(1200) })).toBe(0)
  })
  it('gives back the share of the pieces, and the last piece takes what rounding left', () => {
    const line = { quantity: 3, total: money(1000), refunded: money(0) }
    const first = lineRefund(line, 1)
    const second = lineRefund({ ...line, refunded: money(first) }, 1)
    expect([first, second, lineRefund({ ...line, refunded: money(first + second) }, 3)]).toEqual([333, 333, 334])
  })
  it('gives nothing for no pieces', () => {
    expect(lineRefund({ quantity: 2, total: money(500), refunded: money(0) }, 0)).toBe(0)
  })
})
