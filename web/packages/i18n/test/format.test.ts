import { describe, expect, it } from 'vitest'
import { createFormat, minorDigits } from '../src/format'

const zh = createFormat('zh-CN', 'Asia/Shanghai')
const en = createFormat('en-GB', 'Europe/London')
const de = createFormat('de-DE', 'Europe/Berlin')

describe('money', () => {
  it('is written as the locale writes it', () => {
    expect(zh.money({ minor: 123456, currency: 'CNY' })).toBe('¥1,234.56')
    expect(en.money({ minor: 123456, currency: 'GBP' })).toBe('£1,234.56')
    expect(de.money({ minor: 123456, currency: 'EUR' }).replace(/\s/g, ' ')).toBe('1.234,56 €')
  })
  it('knows currencies without and with three minor digits', () => {
    expect(minorDigits('JPY')).toBe(0)
    expect(minorDigits('KWD')).toBe(3)
    expect(en.money({ minor: 1990, currency: 'JPY' })).toBe('¥1,990')
  })
  it('drops a fraction of nought only in the short form', () => {
    expect(zh.moneyShort({ minor: 1000, currency: 'CNY' })).toBe('¥10')
    expect(zh.moneyShort({ minor: 1990, currency: 'CNY' })).toBe('¥19.90')
    expect(zh.moneyShort({ minor: 1005, currency: 'CNY' })).toBe('¥10.05')
    expect(zh.money({ minor: 1000, currency: 'CNY' })).toBe('¥10.00')
  })
  it('comes in parts, so that the figure can lead', () => {
    expect(zh.moneyParts({ minor: -123450, currency: 'CNY' })).toEqual({ sign: '-', symbol: '¥', whole: '1,234', fraction: '.50', symbolFirst: true })
    expect(de.moneyParts({ minor: 1990, currency: 'EUR' })).toMatchObject({ symbol: '€', whole: '19', fraction: ',90', symbolFirst: false })
  })
})

describe('counts', () => {
  it('are grouped, and shortened where there is little room', () => {
    expect(en.count(12345)).toBe('12,345')
    expect(zh.compact(12800)).toBe('1.3万')
    expect(en.percent(0.333, 0)).toBe('33%')
  })
})

describe('dates', () => {
  it('stand in the given time zone', () => {
    expect(zh.time('2026-11-21T23:30:00Z')).toBe('07:30')
    expect(en.time('2026-11-21T23:30:00Z')).toBe('23:30')
    expect(zh.date('2026-11-21T23:30:00Z')).toBe('2026年11月22日')
  })
  it('are told relative to now while near', () => {
    const now = new Date('2026-11-22T12:00:00Z')
    expect(en.relative('2026-11-22T11:57:00Z', now)).toBe('3 minutes ago')
    expect(en.relative('2026-11-24T13:00:00Z', now)).toBe('in 2 days')
    expect(en.relative('2026-01-01T00:00:00Z', now)).toBe('1 Jan 2026')
  })
})

describe('durations', () => {
  it('name their two largest units', () => {
    expect(en.duration(86_400)).toBe('1 day')
    expect(en.duration(93_784)).toBe('1 day 2 hours')
    expect(en.duration(61)).toBe('1 minute 1 second')
    expect(zh.duration(90_000)).toBe('1天1小时')
    expect(en.duration(-5)).toBe('0 seconds')
  })
})
