import { http, type CampaignRow, type MoneyTroubles, type MonthRow, type Overview } from '@banyan/api'

/** Without a currency the server chooses that of most orders. */
export const loadOverview = (wanted: { days: number; currency: string }, signal?: AbortSignal) => http.get<Overview>('/api/console/overview', { query: wanted, signal })
export const loadMonths = (currency: string, signal?: AbortSignal) => http.get<MonthRow[]>('/api/console/overview/months', { query: { currency }, signal })
export const loadTroubles = (signal?: AbortSignal) => http.get<MoneyTroubles>('/api/console/payments/troubles', { signal })
export const loadCampaigns = (signal?: AbortSignal) => http.get<CampaignRow[]>('/api/console/campaigns', { signal })
