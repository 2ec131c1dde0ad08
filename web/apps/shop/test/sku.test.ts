import type { OfferView, OptionView, SkuView } from '@banyan/api'
import { describe, expect, it } from 'vitest'
import { chosenSku, firstSelection, isReachable, offerPrice, offerPriceFrom, saving } from '../src/product/sku'

const options: OptionView[] = [
  { name: 'colour', values: ['clear', 'smoke'] },
  { name: 'size', values: ['600', '800'] },
]
const sku = (id: string, colour: string, size: string, available = 5): SkuView => ({
  id,
  code: id,
  options: { colour, size },
  price: { minor: 2990, currency: 'CNY' },
  available,
  imageUrl: '',
})
const skus = [sku('a', 'clear', '600'), sku('b', 'smoke', '600'), sku('c', 'smoke', '800', 0)]

describe('choosing', () => {
  it('finds the SKU once every option is chosen', () => {
    expect(chosenSku(options, skus, { colour: 'smoke' })).toBeUndefined()
    expect(chosenSku(options, skus, { colour: 'smoke', size: '600' })?.id).toBe('b')
    expect(chosenSku(options, skus, { colour: 'clear', size: '800' })).toBeUndefined()
  })
  it('offers only values that lead to something in stock', () => {
    expect(isReachable(skus, {}, 'size', '800')).toBe(false)
    expect(isReachable(skus, {}, 'size', '600')).toBe(true)
    expect(isReachable(skus, { colour: 'clear' }, 'size', '600')).toBe(true)
  })
  it('may change a value already chosen', () => {
    expect(isReachable(skus, { colour: 'clear', size: '600' }, 'colour', 'smoke')).toBe(true)
  })
  it('starts with the only thing left to choose', () => {
    expect(firstSelection(options, [sku('a', 'clear', '600'), sku('c', 'smoke', '800', 0)])).toEqual({ colour: 'clear', size: '600' })
    expect(firstSelection(options, skus)).toEqual({})
    expect(firstSelection(options, skus, 'b')).toEqual({ colour: 'smoke', size: '600' })
    expect(firstSelection([{ name: 'colour', values: ['clear'] }, options[1]!], skus)).toEqual({ colour: 'clear' })
  })
  it('needs no choice for a product without options', () => {
    const only = { ...sku('x', '', ''), options: {} }
    expect(chosenSku([], [only], {})?.id).toBe('x')
  })
})

describe('an offer', () => {
  const cny = (minor: number) => ({ minor, currency: 'CNY' })
  const offer = {
    skuPrices: [
      { skuId: 'a', price: cny(2190), listPrice: cny(2990) },
      { skuId: 'b', price: cny(1990), listPrice: cny(2990) },
    ],
    ladder: [{ size: 5, price: cny(1590) }],
  } as OfferView
  it('starts at its cheapest SKU, not at the price of a group that has yet to grow', () => expect(offerPriceFrom(offer)).toEqual(cny(1990)))
  it('has a price per SKU', () => {
    expect(offerPrice(offer, 'a')?.price).toEqual(cny(2190))
    expect(offerPrice(offer, 'c')).toBeUndefined()
    expect(offerPrice(undefined, 'a')).toBeUndefined()
  })
  it('saves only where the list price is higher', () => {
    expect(saving(1990, 2990)).toBeCloseTo(0.334, 3)
    expect(saving(2990, 2990)).toBeUndefined()
    expect(saving(2990, undefined)).toBeUndefined()
  })
})
