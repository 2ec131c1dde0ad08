import type { LocationQuery, LocationQueryRaw } from 'vue-router'

export const SORTS = ['relevance', 'sales', 'newest', 'priceAsc', 'priceDesc'] as const
export type Sort = (typeof SORTS)[number]

/** What somebody looks for, as it stands in the address of the page: reloading or sharing the address finds the same. */
export interface SearchWish {
  query: string
  category: string | undefined
  brand: string | undefined
  /** Minor units. */
  priceMin: number | undefined
  priceMax: number | undefined
  inStock: true | undefined
  sort: Sort
}

const text = (value: LocationQuery[string] | undefined) => (Array.isArray(value) ? value[0] : value)?.trim() || undefined
const amount = (value: LocationQuery[string] | undefined) => {
  const number = Number(text(value) ?? NaN)
  return Number.isSafeInteger(number) && number >= 0 ? number : undefined
}

export function wishOf(query: LocationQuery): SearchWish {
  const words = text(query.q) ?? ''
  const sort = text(query.sort)
  const [low, high] = [amount(query.min), amount(query.max)]
  const swapped = low !== undefined && high !== undefined && low > high
  return {
    query: words,
    category: text(query.category),
    brand: text(query.brand),
    priceMin: swapped ? high : low,
    priceMax: swapped ? low : high,
    inStock: text(query.stock) === '1' || undefined,
    sort: SORTS.find(known => known === sort) ?? (words ? 'relevance' : 'sales'),
  }
}

/** The shortest address of a wish: what is not wished is left out. */
export function addressOf(wish: SearchWish): LocationQueryRaw {
  const usualSort = wish.query ? 'relevance' : 'sales'
  const query: LocationQueryRaw = {}
  if (wish.query) query.q = wish.query
  if (wish.category) query.category = wish.category
  if (wish.brand) query.brand = wish.brand
  if (wish.priceMin !== undefined) query.min = String(wish.priceMin)
  if (wish.priceMax !== undefined) query.max = String(wish.priceMax)
  if (wish.inStock) query.stock = '1'
  if (wish.sort !== usualSort) query.sort = wish.sort
  return query
}

/** A price facet's value, `from-to` in minor units with the end left out when open, as the two ends. */
export function priceRange(value: string): { priceMin: number | undefined; priceMax: number | undefined } {
  const [low, high] = value.split('-')
  return { priceMin: amount(low), priceMax: amount(high) }
}

/** How many narrowing choices are set; words and order are no narrowing. */
export const narrowings = (wish: SearchWish): number =>
  [wish.category, wish.brand, wish.priceMin ?? wish.priceMax, wish.inStock].filter(choice => choice !== undefined).length
