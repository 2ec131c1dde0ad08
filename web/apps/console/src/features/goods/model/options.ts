import type { OptionView, SkuInput } from '@banyan/api'

/** One SKU as it is edited: amounts are still text, stock is only asked for new SKUs. */
export interface SkuDraft {
  id?: string
  code: string
  options: Record<string, string>
  price: string
  listPrice: string
  onHand: string
  available?: number
  reserved?: number
}

export const MAX_SKUS = 200

/** Every combination of the options' values in reading order; one empty combination when there are no options. */
export function combinations(options: OptionView[]): Record<string, string>[] {
  return usable(options).reduce<Record<string, string>[]>(
    (rows, option) => rows.flatMap(row => option.values.map(value => ({ ...row, [option.name]: value }))),
    [{}],
  )
}

export function usable(options: OptionView[]): OptionView[] {
  return options
    .map(option => ({ name: option.name.trim(), values: [...new Set(option.values.map(value => value.trim()).filter(Boolean))] }))
    .filter(option => option.name && option.values.length > 0)
}

/** The English words for what the options say, sorted by the merchant's own word; a word like that one says nothing new. */
export function wordsUsed(options: OptionView[], english: Record<string, string>): Record<string, string> {
  const own = new Set(usable(options).flatMap(option => [option.name, ...option.values]))
  const kept = Object.entries(english).map(([word, text]) => [word, text.trim()] as const).filter(([word, text]) => own.has(word) && text && text !== word)
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/**
 * The SKUs for these options. A combination that existed keeps its SKU; when an option was added or removed, a SKU whose remaining
 * choices agree hands down its price, so nothing typed is lost. `dropped` are stored SKUs that no longer fit any combination.
 */
export function matrix(options: OptionView[], before: SkuDraft[], codeBase: string): { skus: SkuDraft[]; dropped: SkuDraft[] } {
  const free = [...before]
  const skus = combinations(options).map(choice => {
    const exact = take(free, sku => same(sku.options, choice))
    if (exact) return { ...exact, options: choice }
    const kin = before.find(sku => agrees(sku.options, choice))
    return { code: codeOf(codeBase, choice), options: choice, price: kin?.price ?? '', listPrice: kin?.listPrice ?? '', onHand: '' }
  })
  return { skus, dropped: free.filter(sku => sku.id) }
}

/** After an option or a value got another name, the SKUs follow. */
export function rename(skus: SkuDraft[], option: string, to: { option?: string; value?: { from: string; to: string } }): SkuDraft[] {
  return skus.map(sku => {
    if (!(option in sku.options)) return sku
    const entries = Object.entries(sku.options).map(([name, value]) => {
      if (name !== option) return [name, value] as const
      return [to.option ?? name, to.value && value === to.value.from ? to.value.to : value] as const
    })
    return { ...sku, options: Object.fromEntries(entries) }
  })
}

export function optionsText(options: Record<string, string>): string {
  return Object.values(options).join(' · ')
}

export function codeOf(base: string, choice: Record<string, string>): string {
  const tail = Object.values(choice).map(value => value.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, '').slice(0, 8))
  return [base.trim() || 'SKU', ...tail].join('-')
}

function same(a: Record<string, string>, b: Record<string, string>): boolean {
  const names = Object.keys(a)
  return names.length === Object.keys(b).length && names.every(name => a[name] === b[name])
}

/** Shares at least one option and contradicts none; a SKU without options agrees with everything. */
function agrees(a: Record<string, string>, b: Record<string, string>): boolean {
  return Object.keys(a).every(name => !(name in b) || a[name] === b[name])
}

function take<T>(list: T[], fits: (item: T) => boolean): T | undefined {
  const at = list.findIndex(fits)
  return at < 0 ? undefined : list.splice(at, 1)[0]
}

export type SkuProblem = { at: number; field: 'code' | 'price' | 'listPrice' | 'onHand'; reason: 'missing' | 'notAnAmount' | 'belowPrice' | 'twice' | 'notACount' }

/** Problems found before asking the server, at the cell they belong to. */
export function checkSkus(skus: SkuDraft[], parse: (text: string) => number | undefined): SkuProblem[] {
  const codes = new Map<string, number>()
  for (const sku of skus) codes.set(sku.code.trim(), (codes.get(sku.code.trim()) ?? 0) + 1)
  return skus.flatMap((sku, at) => {
    const found: SkuProblem[] = []
    const price = parse(sku.price)
    const listPrice = parse(sku.listPrice)
    if (!sku.code.trim()) found.push({ at, field: 'code', reason: 'missing' })
    else if ((codes.get(sku.code.trim()) ?? 0) > 1) found.push({ at, field: 'code', reason: 'twice' })
    if (!sku.price.trim()) found.push({ at, field: 'price', reason: 'missing' })
    else if (price === undefined || price < 0) found.push({ at, field: 'price', reason: 'notAnAmount' })
    if (sku.listPrice.trim()) {
      if (listPrice === undefined || listPrice < 0) found.push({ at, field: 'listPrice', reason: 'notAnAmount' })
      else if (price !== undefined && listPrice < price) found.push({ at, field: 'listPrice', reason: 'belowPrice' })
    }
    if (!sku.id && sku.onHand.trim() && !/^\d{1,9}$/.test(sku.onHand.trim())) found.push({ at, field: 'onHand', reason: 'notACount' })
    return found
  })
}

export function toSkuInput(sku: SkuDraft, currency: string, parse: (text: string) => number | undefined): SkuInput {
  const listPrice = sku.listPrice.trim() ? parse(sku.listPrice) : undefined
  return {
    ...(sku.id ? { id: sku.id } : {}),
    code: sku.code.trim(),
    options: sku.options,
    price: { minor: parse(sku.price) ?? 0, currency },
    ...(listPrice === undefined ? {} : { listPrice: { minor: listPrice, currency } }),
    ...(sku.id ? {} : { onHand: Number(sku.onHand.trim() || 0) }),
  }
}
