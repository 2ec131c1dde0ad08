import type { ConsoleProduct, MediaView, OptionView, ProductInput } from '@banyan/api'
import { minorToText, parseMinor } from '@/kit/text/money'
import { toSkuInput, usable, wordsUsed, type SkuDraft } from './options'

/** A product as it is edited. */
export interface ProductForm {
  title: string
  titleEn: string
  subtitle: string
  subtitleEn: string
  description: string
  descriptionEn: string
  categoryId: string
  brandId: string
  images: MediaView[]
  options: OptionView[]
  /** The English word for option names and values, by the merchant's own word. */
  optionsEn: Record<string, string>
  skus: SkuDraft[]
}

export function emptyProduct(): ProductForm {
  return { title: '', titleEn: '', subtitle: '', subtitleEn: '', description: '', descriptionEn: '', categoryId: '', brandId: '', images: [], options: [], optionsEn: {}, skus: [{ code: '', options: {}, price: '', listPrice: '', onHand: '' }] }
}

export function formOf(product: ConsoleProduct): ProductForm {
  return {
    title: product.title, titleEn: product.titleEn ?? '', subtitle: product.subtitle ?? '', subtitleEn: product.subtitleEn ?? '', description: product.description ?? '', descriptionEn: product.descriptionEn ?? '',
    categoryId: product.categoryId ?? '', brandId: product.brandId ?? '', images: [...product.images],
    options: product.options.map(option => ({ name: option.name, values: [...option.values] })), optionsEn: { ...product.optionsEn },
    skus: product.skus.map(sku => ({
      ...(sku.id ? { id: sku.id } : {}), code: sku.code, options: { ...sku.options }, price: minorToText(sku.price.minor, sku.price.currency),
      listPrice: sku.listPrice ? minorToText(sku.listPrice.minor, sku.listPrice.currency) : '', onHand: '', available: sku.available, reserved: sku.reserved,
    })),
  }
}

export function inputOf(form: ProductForm, currency: string): ProductInput {
  const optional = <K extends string>(key: K, value: string) => (value.trim() ? { [key]: value.trim() } as Record<K, string> : {})
  return {
    title: form.title.trim(), description: form.description.trim(), ...optional('titleEn', form.titleEn), ...optional('subtitle', form.subtitle), ...optional('subtitleEn', form.subtitleEn), ...optional('descriptionEn', form.descriptionEn),
    ...optional('categoryId', form.categoryId), ...optional('brandId', form.brandId), mediaIds: form.images.map(image => image.id), options: usable(form.options), optionsEn: wordsUsed(form.options, form.optionsEn),
    skus: form.skus.map(sku => toSkuInput(sku, currency, text => parseMinor(text, currency))),
  }
}

/** Names of the fields in which two versions differ, so that a conflict can be told in words. */
export function differences(a: ProductInput, b: ProductInput): (keyof ProductInput)[] {
  const plain = (input: ProductInput) => ({ ...input, skus: input.skus.map(({ id, code, options, price, listPrice }) => ({ id, code, options, price, listPrice })) })
  const left = plain(a)
  const right = plain(b)
  const names: (keyof ProductInput)[] = ['title', 'titleEn', 'subtitle', 'subtitleEn', 'description', 'descriptionEn', 'categoryId', 'brandId', 'mediaIds', 'options', 'optionsEn', 'skus']
  return names.filter(name => JSON.stringify(left[name] ?? null) !== JSON.stringify(right[name] ?? null))
}
