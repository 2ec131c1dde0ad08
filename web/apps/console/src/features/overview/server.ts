import { http, type MonthRow, type Overview } from '@banyan/api'

export const loadOverview = (days: number, signal?: AbortSignal) => http.get<Overview>('/api/console/overview', { query: { days }, signal })
export const loadMonths = (from: string | undefined, to: string | undefined, signal?: AbortSignal) =>
  http.get<MonthRow[]>('/api/console/overview/months', { query: { from, to }, signal })
