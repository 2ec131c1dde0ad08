import { describe, expect, it } from 'vitest'
import { checkSkus, combinations, matrix, rename, toSkuInput, wordsUsed, type SkuDraft } from './options'

const sku = (options: Record<string, string>, more: Partial<SkuDraft> = {}): SkuDraft => ({ code: 'A', options, price: '10', listPrice: '', onHand: '', ...more })
const parse = (text: string) => (/^\d+(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : undefined)

describe('the option matrix', () => {
  it('has one combination without options and every combination with them', () => {
    expect(combinations([])).toEqual([{}])
    expect(combinations([{ name: 'Colour', values: ['red', 'blue'] }, { name: 'Size', values: ['S', 'M', 'L'] }])).toHaveLength(6)
  })
  it('leaves out options without a name or values, and counts a repeated value once', () => {
    expect(combinations([{ name: ' ', values: ['x'] }, { name: 'Size', values: ['S', 'S ', ''] }])).toEqual([{ Size: 'S' }])
  })
  it('keeps the stored variant of a combination that remains', () => {
    const { skus, dropped } = matrix([{ name: 'Size', values: ['S', 'M'] }], [sku({ Size: 'M' }, { id: '7', price: '12' })], 'TEA')
    expect(skus.find(one => one.options.Size === 'M')).toMatchObject({ id: '7', price: '12' })
    expect(dropped).toEqual([])
  })
  it('hands a price down when an option is added, and tells which stored variants go', () => {
    const { skus, dropped } = matrix([{ name: 'Size', values: ['S'] }, { name: 'Colour', values: ['red', 'blue'] }], [sku({ Size: 'S' }, { id: '7', price: '12' })], 'TEA')
    expect(skus.map(one => one.price)).toEqual(['12', '12'])
    expect(skus.every(one => one.id === undefined)).toBe(true)
    expect(dropped.map(one => one.id)).toEqual(['7'])
  })
  it('lets variants follow a renamed option', () => {
    expect(rename([sku({ Size: 'S' })], 'Size', { option: 'Fit' })[0]?.options).toEqual({ Fit: 'S' })
    expect(rename([sku({ Size: 'S' })], 'Size', { value: { from: 'S', to: 'Small' } })[0]?.options).toEqual({ Size: 'Small' })
  })
  it('finds what is missing, twice, unreadable, or below the price', () => {
    const found = checkSkus([sku({}, { price: '' }), sku({}, { code: 'B', price: '20', listPrice: '15' }), sku({}, { price: 'x', onHand: '1.5' })], parse)
    expect(found.map(one => `${one.at}.${one.field}.${one.reason}`)).toEqual(['0.code.twice', '0.price.missing', '1.listPrice.belowPrice', '2.code.twice', '2.price.notAnAmount', '2.onHand.notACount'])
  })
  it('keeps English words for what the options say, where they say something new', () => {
    const options = [{ name: '颜色', values: ['青釉', 'A4', ' '] }]
    expect(wordsUsed(options, { 青釉: ' Celadon ', A4: 'A4', 颜色: '', 月白: 'Moon white' })).toEqual({ 青釉: 'Celadon' })
  })
  it('asks for opening stock of new variants only', () => {
    expect(toSkuInput(sku({}, { onHand: '5' }), 'CNY', parse)).toMatchObject({ onHand: 5, price: { minor: 1000, currency: 'CNY' } })
    expect(toSkuInput(sku({}, { id: '7', onHand: '5' }), 'CNY', parse)).not.toHaveProperty('onHand')
  })
})
