import { http, type BrandView, type CategoryView, type ConsoleProduct, type ConsoleProductRow, type CategoryInput, type GoodsImportStarted, type JobView, type MediaView, type MemberLevels, type MemberPrices, type Page, type ProductInput, type StockView } from '@banyan/api'

const root = '/api/console/products'
export interface ProductQuery { query?: string; state?: string; limit?: number }

export const listProducts = (query: ProductQuery & { cursor?: string }, signal?: AbortSignal) => http.get<Page<ConsoleProductRow>>(root, { query: { ...query }, signal })
export const loadProduct = (id: string, signal?: AbortSignal) => http.raw<ConsoleProduct>('GET', `${root}/${id}`, { signal })
export const createProduct = (input: ProductInput, key: string) => http.post<ConsoleProduct>(root, { body: input, idempotencyKey: key })
export const saveProduct = (id: string, input: ProductInput, tag: string | undefined) => http.raw<ConsoleProduct>('PUT', `${root}/${id}`, { body: input, ifMatch: tag })
export const loadLevels = (signal?: AbortSignal) => http.get<MemberLevels>('/api/console/member-levels', { signal })
export const loadMemberPrices = (id: string, signal?: AbortSignal) => http.get<MemberPrices>(`${root}/${id}/member-prices`, { signal })
export const saveMemberPrices = (id: string, prices: MemberPrices['prices']) => http.put<MemberPrices>(`${root}/${id}/member-prices`, { body: { prices } })
export type ShelfMove = 'publish' | 'unpublish' | 'archive'
export const moveProduct = (id: string, move: ShelfMove) => http.post<ConsoleProduct>(`${root}/${id}/${move}`)
export const changeStock = (skuId: string, change: number, reason: string, key: string) => http.put<StockView>(`/api/console/skus/${skuId}/stock`, { body: { change, reason }, idempotencyKey: key })
export const uploadMedia = (file: File) => http.post<MediaView>('/api/console/media', { body: formOf(file) })
export const importProducts = (file: File, key: string) => http.post<GoodsImportStarted>(`${root}/import`, { body: formOf(file), idempotencyKey: key })
export const loadJob = (id: string, signal?: AbortSignal) => http.get<JobView>(`/api/console/jobs/${id}`, { signal })
export const rejectsUrl = (job: string) => `${root}/imports/${job}/rejects.csv`
export const exportUrl = `${root}/export.csv`

export const listCategories = (signal?: AbortSignal) => http.get<CategoryView[]>('/api/console/categories', { signal })
export const createCategory = (input: CategoryInput) => http.post<CategoryView>('/api/console/categories', { body: input })
export const saveCategory = (id: string, input: CategoryInput) => http.put<CategoryView>(`/api/console/categories/${id}`, { body: input })
export const removeCategory = (id: string) => http.del(`/api/console/categories/${id}`)
export const listBrands = (signal?: AbortSignal) => http.get<BrandView[]>('/api/console/brands', { signal })
export const createBrand = (name: string) => http.post<BrandView>('/api/console/brands', { body: { name } })
export const saveBrand = (id: string, name: string) => http.put<BrandView>(`/api/console/brands/${id}`, { body: { name } })
export const removeBrand = (id: string) => http.del(`/api/console/brands/${id}`)

function formOf(file: File): FormData {
  const form = new FormData()
  form.append('file', file)
  return form
}
