import { http, type ImportStarted, type JobView, type OrderFileMapping } from '@banyan/api'

/** What an order line of a file can be besides goods. */
export const LINE_KINDS = ['POSTAGE', 'DISCOUNT', 'ADJUSTMENT', 'BAD_DEBT', 'SAMPLE', 'FEE', 'COMMISSION', 'GIFT_VOUCHER'] as const
export const listJobs = (signal?: AbortSignal) => http.get<JobView[]>('/api/console/jobs', { signal })
export const loadJob = (id: string, signal?: AbortSignal) => http.get<JobView>(`/api/console/jobs/${id}`, { signal })
export const cancelJob = (id: string) => http.post<JobView>(`/api/console/jobs/${id}/cancel`)
export const resumeJob = (id: string) => http.post<JobView>(`/api/console/jobs/${id}/resume`)
export const rejectsUrl = (id: string) => `/api/console/imports/${id}/rejects.csv`
export const goodsRejectsUrl = (id: string) => `/api/console/products/imports/${id}/rejects.csv`
export const listMappings = (signal?: AbortSignal) => http.get<OrderFileMapping[]>('/api/console/imports/mappings', { signal })
export const keepMapping = (mapping: OrderFileMapping) => http.put<OrderFileMapping>(`/api/console/imports/mappings/${encodeURIComponent(mapping.name)}`, { body: mapping })
export function startImport(file: File, mapping: string, key: string): Promise<ImportStarted> {
  const form = new FormData()
  form.append('file', file)
  form.append('mapping', mapping)
  return http.post<ImportStarted>('/api/console/imports/orders', { body: form, idempotencyKey: key })
}
