import { describe, expect, it } from 'vitest'
import { addressOf, narrowings, priceRange, wishOf } from '../src/search/wish'

describe('a wish', () => {
  it('survives its address', () => {
    const address = { q: '杯子', category: 'k1', brand: 'b', min: '1000', max: '5000', stock: '1', sort: 'priceAsc' }
    expect(addressOf(wishOf(address))).toEqual(address)
  })
  it('keeps the usual out of the address', () => {
    expect(addressOf(wishOf({}))).toEqual({})
    expect(addressOf(wishOf({ q: ' tea ', sort: 'relevance' }))).toEqual({ q: 'tea' })
    expect(wishOf({}).sort).toBe('sales')
    expect(wishOf({ q: 'tea' }).sort).toBe('relevance')
  })
  it('ignores what makes no sense', () => {
    expect(wishOf({ min: '-5', max: 'abc', sort: 'random', stock: 'yes' })).toMatchObject({ priceMin: undefined, priceMax: undefined, sort: 'sales', inStock: undefined })
  })
  it('turns a price range that stands on its head', () => {
    expect(wishOf({ min: '5000', max: '1000' })).toMatchObject({ priceMin: 1000, priceMax: 5000 })
  })
  it('takes a price range from its facet, open at the end or not', () => {
    expect(priceRange('1000-2000')).toEqual({ priceMin: 1000, priceMax: 2000 })
    expect(priceRange('5000-')).toEqual({ priceMin: 5000, priceMax: undefined })
    expect(priceRange('-999')).toEqual({ priceMin: undefined, priceMax: 999 })
  })
  it('counts narrowing choices, a price range once', () => {
    expect(narrowings(wishOf({ q: 'tea', min: '0', max: '5', stock: '1' }))).toBe(2)
    expect(narrowings(wishOf({ max: '5' }))).toBe(1)
  })
})
