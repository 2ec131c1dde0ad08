import { http, type CampaignRow, type MoneyTroubles, type MonthRow, type Overview } from '@banyan/api'


export const loadOverview = (days: number, signal?: AbortSignal) => http.get<Overview>('/api/console/overview', { query: { days }, signal })
export const loadMonths = (signal?: AbortSignal) => http.get<MonthRow[]>('/api/console/overview/months', { signal })
export const loadTroubles = (signal?: AbortSignal) => http.get<MoneyTroubles>('/api/console/payments/troubles', { signal })
export const loadCampaigns = (signal?: AbortSignal) => http.get<CampaignRow[]>('/api/console/campaigns', { signal })
