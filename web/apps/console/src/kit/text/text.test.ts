import { describe, expect, it } from 'vitest'
import { addDays, monthSpan } from './dates'
import { deltaOf } from './delta'
import { minorToText, parseMinor } from './money'
import { shortDuration } from './shortDuration'
import { blobOf, toCsv } from './csv'
import { instantOf, localOf } from './zone'

describe('amounts as people type them', () => {
  it.each([['19.9', 1990], ['1,299.00', 129900], ['1.299,00', 129900], ['1,299', 129900], ['¥ 88', 8800], ['0,5', 50], ['-3', -300], ['1.234.567', 123456700]])('reads %s', (text, minor) => {
    expect(parseMinor(text, 'CNY')).toBe(minor)
  })
  it.each(['', 'abc', '12.345', '1.2345', '--1', '1..2.345.6789'])('refuses %j', text => {
    expect(parseMinor(text, 'CNY')).toBeUndefined()
  })
  it('knows currencies without a fraction', () => {
    expect(parseMinor('1500', 'JPY')).toBe(1500)
    expect(parseMinor('15.5', 'JPY')).toBeUndefined()
    expect(minorToText(1500, 'JPY')).toBe('1500')
  })
  it('writes what it reads', () => {
    for (const minor of [0, 1, 99, 100, 123456789]) expect(parseMinor(minorToText(minor, 'CNY'), 'CNY')).toBe(minor)
  })
})

describe('times of a zone', () => {
  it('go to instants and back', () => {
    expect(instantOf('2026-11-22T09:30', 'Asia/Shanghai')).toBe('2026-11-22T01:30:00.000Z')
    expect(localOf('2026-11-22T01:30:00Z', 'Asia/Shanghai')).toBe('2026-11-22T09:30')
    for (const local of ['2026-03-28T23:30', '2026-03-29T03:30', '2026-10-25T12:00']) expect(localOf(instantOf(local, 'Europe/London'), 'Europe/London')).toBe(local)
  })
  it('refuse what is no time', () => {
    expect(instantOf('', 'UTC')).toBeUndefined()
    expect(localOf(undefined, 'UTC')).toBe('')
  })
  it('know the days of a month', () => {
    expect(monthSpan('2012-02')).toEqual({ from: '2012-02-01', to: '2012-02-29' })
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  })
})

describe('small things', () => {
  it('tells change against the period before', () => {
    expect(deltaOf(120, 100)).toEqual({ ratio: 0.2, direction: 'up' })
    expect(deltaOf(5, 0)).toEqual({ direction: 'up' })
    expect(deltaOf(5, undefined)).toBeUndefined()
  })
  it('writes a length of time short', () => {
    expect(shortDuration(15480, 'en-GB')).toBe('4h 18m')
    expect(shortDuration(0, 'en-GB')).toBe('0s')
  })
  it('reads a picture out of a data address', async () => {
    const blob = blobOf('data:image/png;base64,AQID')
    expect(blob.type).toBe('image/png')
    expect([...new Uint8Array(await blob.arrayBuffer())]).toEqual([1, 2, 3])
  })
  it('writes CSV that spreadsheets neither misread nor run', () => {
    expect(toCsv(['a', 'b'], [['x,"y"', '=1+1'], [3, undefined]])).toBe('\ufeffa,b\r\n"x,""y""",\'=1+1\r\n3,\r\n')
  })
})
