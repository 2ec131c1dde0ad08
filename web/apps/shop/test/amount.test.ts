import { createFormat } from '@banyan/i18n'
import { describe, expect, it } from 'vitest'
import { amountIn } from '../src/wallet/amount'

describe('an amount that is typed', () => {
  it.each([
    ['88', 8800],
    ['19.9', 1990],
    ['19,90', 1990],
    [' 0.01 ', 1],
    ['5.', 500],
  ])('%s is %i', (text, minor) => expect(amountIn(text, 'CNY')).toBe(minor))

  it.each(['', 'abc', '-5', '1.234', '1e3', '99999999999', '1 000'])('%s is none', text => expect(amountIn(text, 'CNY')).toBeUndefined())

  it('has no fraction where the currency has none', () => {
    expect(amountIn('500', 'JPY')).toBe(500)
    expect(amountIn('5.0', 'JPY')).toBeUndefined()
  })
})

describe('points and chances', () => {
  it('are counted, not written as money', () => {
    expect(createFormat('en').money({ minor: 1200, currency: 'PTS' })).toBe('1,200 points')
    expect(createFormat('en').money({ minor: 1, currency: 'CHC' })).toBe('1 chance')
    expect(createFormat('zh-CN').money({ minor: -30, currency: 'PTS' })).toBe('-30 积分')
    expect(createFormat('en').moneyParts({ minor: -5, currency: 'PTS' })).toEqual({ sign: '-', symbol: 'points', whole: '5', fraction: '', symbolFirst: false })
  })
})
