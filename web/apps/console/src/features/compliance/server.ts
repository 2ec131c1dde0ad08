import { http, type LawOverride, type LawPack, type Page } from '@banyan/api'

export const listPacks = (signal?: AbortSignal) => http.get<LawPack[]>('/api/console/law/packs', { signal })
export const listOverrides = (query: { cursor?: string; limit?: number }, signal?: AbortSignal) => http.get<Page<LawOverride>>('/api/console/law/overrides', { query, signal })
