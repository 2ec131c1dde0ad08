import type { OfferView, OptionView, SkuView } from '@banyan/api'

export type Selection = Record<string, string>

/** The SKU that has exactly the chosen values, once every option is chosen. */
export function chosenSku(options: OptionView[], skus: SkuView[], selection: Selection): SkuView | undefined {
  if (options.some(option => selection[option.name] === undefined)) return undefined
  return skus.find(sku => options.every(option => sku.options[option.name] === selection[option.name]))
}

/** Whether choosing a value can still lead to a SKU in stock, given what is chosen of the other options. */
export function isReachable(skus: SkuView[], selection: Selection, option: string, value: string): boolean {
  const wanted = { ...selection, [option]: value }
  return skus.some(sku => sku.available > 0 && Object.entries(wanted).every(([name, chosen]) => sku.options[name] === chosen))
}

/** What is chosen when the page opens: the only value of an option, or all of it when a single SKU is left or wished. */
export function firstSelection(options: OptionView[], skus: SkuView[], wished?: string): Selection {
  const inStock = skus.filter(sku => sku.available > 0)
  const start = skus.find(sku => sku.id === wished) ?? (inStock.length === 1 ? inStock[0] : undefined)
  if (start) return { ...start.options }
  const selection: Selection = {}
  for (const option of options) {
    const only = option.values.length === 1 ? option.values[0] : undefined
    if (only !== undefined) selection[option.name] = only
  }
  return selection
}

/** The price of a SKU within an offer, or undefined where the offer leaves the SKU out. */
export const offerPrice = (offer: OfferView | undefined, skuId: string | undefined) =>
  offer?.skuPrices.find(price => price.skuId === skuId)

/** What taking part costs at least today: the cheapest SKU at the price it is ordered for. Larger groups may bring it down later. */
export function offerPriceFrom(offer: OfferView) {
  const prices = (offer.skuPrices.length ? offer.skuPrices : offer.ladder).map(price => price.price)
  return prices.reduce((least, price) => (price.minor < least.minor ? price : least), prices[0] ?? { minor: 0, currency: 'CNY' })
}

/** Saving against the list price, as a ratio; undefined when there is none. */
export function saving(price: number, list: number | undefined): number | undefined {
  return list !== undefined && list > price ? (list - price) / list : undefined
}
